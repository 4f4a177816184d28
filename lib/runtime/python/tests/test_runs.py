"""What runs come to: samples of the lessons, isolation, mistakes and their remedies, live steps, exercises, the lab, the command line."""

import asyncio
import json
import re
import sys
import unittest
from pathlib import Path

from harness import GET, at_once, serve

from tape_runtime.remedies import ROWS
from tape_runtime.run import check, concurrent, push, run

ROOT = Path(__file__).parents[4]
SAMPLES = sorted((ROOT / "content" / "guides").glob("*/*/code/*.py"))
FRAMEWORKS = ("flask", "django", "fastapi", "starlette", "werkzeug")
HEAD = "[('Content-Type', 'text/plain')]"


def app(body: str, before: str = "") -> str:
    lines = "".join(f"    {line}\n" for line in body.split("\n"))
    return f"{before}\ndef app(environ, start_response):\n{lines}"


def asgi(body: str, before: str = "") -> str:
    return f"async {app(body).strip()}\n".replace("app(environ, start_response)", "app(scope, receive, send)") if not before else before + asgi(body)


OK = f"start_response('200 OK', {HEAD})\n"
#: Source, type of the failure, what its sentence or remedy says.
MISTAKES = [
    ("def app(environ, start_response)\n    pass\n", "SyntaxError", "colon"), ("x = (1,\n", "SyntaxError", "never closed"),
    ("def app(e, s):\nreturn\n", "IndentationError", "Indent"), ("  x = 1\n", "IndentationError", "deeper"),
    ("def app(e, s):\n    await x\n", "SyntaxError", "async def"), ("return 1\n", "SyntaxError", "outside"), ('x = "a\n', "SyntaxError", "quote"),
    ("x = b'é'\n", "SyntaxError", "encode"), (app("start_respons('200 OK', [])"), "NameError", "Did you mean start_response"),
    (app("return [undefined_thing]"), "NameError", "no name"), ("def app():\n    return []\napp.__signature__ = None\n", "TypeError", "environ, start_response"),
    (app("print(x)\nx = 1"), "UnboundLocalError", "nonlocal"), (app(f"{OK}return ['x']"), "TypeError", "encode"), (app(f"{OK}return b'x'"), "TypeError", "[body]"),
    (app(f"{OK}return 5"), "TypeError", "iterable of bytes"), (app(OK), "TypeError", "every path"), (app("return [b'x']"), "AssertionError", "start_response"),
    (app(f"{OK}{OK}return []"), "AssertionError", "sys.exc_info()"), (app("environ['HTTP_CONTENT_LENGTH']"), "KeyError", "CONTENT_LENGTH"),
    (app("environ['HTTP_X']"), "KeyError", ".get("), ("import flask_\n", "ModuleNotFoundError", "no module"), ("from json import nothing\n", "ImportError", "spelling"),
    (app("return app(environ, start_response)"), "RecursionError", "itself"), (app("b'\\xff'.decode()"), "UnicodeDecodeError", "bytes"),
    (app("int('x')"), "ValueError", "400"), (app("1 / 0"), "ZeroDivisionError", "divi"), (app("[][1]"), "IndexError", "end"),
    (app("None.x"), "AttributeError", "None"), (app("'a'.decode()"), "AttributeError", "encode"), (app("[].apend(1)"), "AttributeError", "Did you mean append"),
    (app("'a' + b'b'"), "TypeError", "type"), (app("import json; json.dumps({1: {2}})"), "TypeError", "JSON"), (app("import json; json.loads('x')"), "JSONDecodeError", "JSON"),
    (app("raise SystemExit"), "SystemExit", "server"), (app("start_response('OK', [])"), "ValueError", "three digits"), (app("start_response(200, [])"), "TypeError", "str"),
    (asgi("await send({'type': 'http.response.body'})"), "RuntimeError", "first"), (asgi("receive()['type']"), "TypeError", "await"),
    (asgi("await 5"), "TypeError", "await"), (asgi("pass"), "NoAnswer", "await"), ("async def app(scope):\n    pass\napp.x = 1\n", "TypeError", "scope, receive, send"),
    ("apps = 1\n", "NoApp", "app or application"), ("app = 5\n", "NoApp", "called"),
]


def needs_framework(name, files):
    """Whether a sample imports a framework, itself or by way of a file beside it."""
    source = files[name]
    beside = (other for other in files if other != name and re.search(rf"^(?:import|from) {other[:-3]}\b", source, re.M))
    return any(f"from {framework}" in source for framework in FRAMEWORKS) or any(needs_framework(other, files) for other in beside)


class Runs(unittest.TestCase):
    def test_every_sample_that_defines_an_app_runs(self):
        served = 0
        for path in SAMPLES:
            source = path.read_text("utf-8")
            files = {other.name: other.read_text("utf-8") for other in path.parent.glob("*.py")}
            if needs_framework(path.name, files) or "app" not in source or path.name in ("serve.py", "weather.py", "raw_server.py", "eight.py", "sums.py"):
                continue
            mode = "websocket" if '"websocket"' in source else "http"
            names = ["app"] if "\ndef app(" in f"\n{source}" or "\napp = " in source or "async def app(" in source else ["awaits"] if "async def awaits" in source else []
            for name in names:
                with self.subTest(path.name):
                    served += 1
                    leaves = [{"do": "disconnect", "after": 8}] if path.name in ("stream.py", "letting_go.py", "on_news.py") else []
                    result = serve(files, main=path.name, app=name, mode=mode, client=leaves, limits={"lines": 200_000, "seconds": 5})
                    self.assertIsNotNone(result.response)
                    self.assertNotIn("stopped", result.kinds)
        self.assertGreater(served, 35)

    def test_mistakes_are_explained(self):
        self.assertGreaterEqual(len(ROWS), 25)
        for source, kind, words in MISTAKES:
            with self.subTest(source):
                interface = "wsgi" if "def app():" in source else "asgi" if "app(scope)" in source else "auto"
                failure = serve(source, interface=interface).failure
                self.assertEqual(failure["type"], kind)
                self.assertIn(words, f"{failure['sentence']} {failure['remedy']}")

    def test_a_syntax_error_has_its_line_and_column(self):
        failure = serve("x = 1\nif x\n    y = 2\n").failure
        self.assertEqual((failure["file"], failure["line"], failure["column"]), ("app.py", 2, 4))

    def test_nothing_of_a_run_is_left_for_the_next(self):
        files = {"app.py": "import kept\nkept.seen.append(1)\n" + app(f"{OK}return [str(len(kept.seen)).encode()]"), "kept.py": "seen = []\n"}
        self.assertEqual([serve(files).body for _ in range(2)], ["1", "1"])
        self.assertNotIn("kept", sys.modules)

    def test_headers_wait_for_the_first_chunk_that_is_not_empty(self):
        source = app(f"start_response('200 OK', {HEAD})\nyield b''\ntry:\n    1 / 0\nexcept Exception:\n    start_response('500 Oh', {HEAD}, sys.exc_info())\nyield b'x'", "import sys")
        self.assertEqual(serve(source).response["status"], 500)

    def test_framing(self):
        one, two = app(f"{OK}return [b'x']"), app(f"{OK}return [b'x', b'y']")
        self.assertIn("Content-Length: 1\r\n\r\nx", serve(one).sent)
        self.assertTrue(serve(two).sent.endswith("Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n1\r\ny\r\n0\r\n\r\n"))
        self.assertTrue(serve(two, GET.replace("1.1", "1.0")).sent.endswith("text/plain\r\n\r\nxy"))
        self.assertTrue(serve(two, GET.replace("GET", "HEAD")).sent.endswith("\r\n\r\n"))
        died = serve(app(f"{OK}yield b'x'\n1 / 0"))
        self.assertEqual((died.response["complete"], died.sent[-6:]), (False, "1\r\nx\r\n"))
        short = serve(app("start_response('200 OK', [('Content-Type', 'a'), ('Content-Length', '1')])\nreturn [b'xyz']"))
        self.assertTrue(short.sent.endswith("\r\n\r\nx"))

    def test_layers_stand_in_the_order_that_is_asked_for(self):
        source = app(f"{OK}return [b'x']") + "def layer(name):\n    def make(app):\n        def inner(e, s):\n            def begin(status, headers, *x):\n" \
            "                return s(status, [*headers, ('X-L', name)], *x)\n            return app(e, begin)\n        return inner\n    make.__name__ = name\n    return make\nlayers = [layer('a'), layer('b')]\n"
        for order, names in ((None, ["a", "b"]), ([1, 0], ["b", "a"]), ([1], ["b"])):
            result = serve(source, layers=order)
            self.assertEqual((result.outcome["layers"], result.violations), (names, []))
            self.assertEqual([h["value"] for h in result.response["headers"] if h["name"] == "X-L"], names[::-1])
            self.assertEqual(len(result.all("environ")), len(names) + 1)

    def test_a_websocket_echoes_and_pushed_steps_reach_it(self):
        source = asgi("await receive()\nawait send({'type': 'websocket.accept'})\nwhile (e := await receive())['type'] == 'websocket.receive':\n    await send({'type': 'websocket.send', 'text': e['text']})")
        scripted = serve(source, mode="websocket", client=[{"do": "text", "text": "hi", "after": 0}])
        self.assertEqual([f["payload"]["text"] for f in scripted.all("frame")], ["hi", "hi", "", ""])
        self.assertTrue(scripted.response["complete"])

        async def live() -> list[str]:
            from harness import OPEN
            lines: list[str] = []
            order = {"files": {"app.py": source}, "main": "app.py", "mode": "websocket", "request": OPEN, "live": True, "limits": {"seconds": 3}}
            task = asyncio.create_task(run(json.dumps(order), lines.append))
            await asyncio.sleep(0.1)
            push('{"do": "text", "text": "pushed"}')
            await asyncio.sleep(0.1)
            push('{"do": "close", "code": 1000, "reason": "bye"}')
            self.assertTrue(json.loads(await task)["response"]["complete"])
            return lines

        self.assertEqual(sum('"text":"pushed"' in line and '"kind":"frame"' in line for line in asyncio.run(live())), 2)

    def test_checks_say_what_is_missing(self):
        checks = "async def check_body(bench):\n    '''Says hi'''\n    answer = await bench.get('/a')\n    assert answer.text == 'hi', f'It says {answer.text}.'\n" \
            "def check_sync(bench):\n    '''Holds'''\n    assert True\n"
        order = json.dumps({"files": {"app.py": app(f"{OK}return [b'ho']")}, "main": "app.py", "request": GET})
        rows = json.loads(asyncio.run(check(order, checks)))
        self.assertEqual([(r["name"], r["passed"], r["sentence"]) for r in rows], [("check_body", False, "It says ho."), ("check_sync", True, "")])

    def test_a_layer_that_passes_on_what_it_got_is_shown_to_return_that(self):
        source = app(f"{OK}return [b'x']") + "\ndef layer(app):\n    return lambda environ, start_response: app(environ, start_response)\nlayers = [layer, layer]\n"
        lines: list[str] = []
        asyncio.run(run(json.dumps({"files": {"app.py": source}, "main": "app.py", "request": GET}), lines.append))
        events = [row["event"] for row in map(json.loads, lines) if "event" in row]
        self.assertEqual([e["payload"]["value"] for e in events if e["kind"] == "return"], [{"type": "list", "repr": "[b'x']"}] * 3)

    def test_the_lab_overlaps_waiting_and_nothing_else(self):
        waits = asgi("import asyncio\nawait asyncio.sleep(0.3)\nawait send({'type': 'http.response.start', 'status': 200})\nawait send({'type': 'http.response.body'})")
        sleeps = app(f"time.sleep(0.3)\n{OK}return []", "import time")

        def served(source: str, how: str, workers: int = 8) -> int:
            order = json.dumps({"files": {"app.py": source}, "main": "app.py", "request": GET})
            result = json.loads(asyncio.run(concurrent(order, 4, how, None, workers)))
            self.assertEqual((result["failure"], len(result["spans"])), (None, 4))
            for span in result["spans"]:
                self.assertGreaterEqual(span["end"] - span["start"], 300)
            return at_once(result["spans"])

        self.assertEqual(served(waits, "loop"), 4)
        self.assertEqual(served(sleeps, "sync"), 1)
        self.assertEqual(served(sleeps, "thread"), 4)
        self.assertEqual(served(sleeps, "thread", 2), 2)

    def test_every_copy_is_served_as_one_request_is(self):
        answer = "await send({'type': 'http.response.start', 'status': 200})\nawait send({'type': 'http.response.body'})"
        life = "if scope['type'] == 'lifespan':\n    while True:\n        kind = (await receive())['type']\n        scope['state']['tea'] = 'up'\n        await send({'type': kind + '.complete'})\n        if 'shutdown' in kind: return"
        holds = "assert (scope['root_path'], scope['path'], scope['state'], (await receive())['body']) == ('/api', '/api/', {'tea': 'up'}, b'ab'), scope"
        order = {"files": {"app.py": asgi(f"{life}\n{holds}\n{answer}")}, "main": "app.py", "request": GET.replace("GET", "POST").replace("\r\n\r\n", "\r\nContent-Length: 4\r\n\r\nabcd")}
        settings = {"rootPath": "/api", "pieces": [2, 2], "lifespan": "auto", "like": "uvicorn"}
        result = json.loads(asyncio.run(concurrent(json.dumps(order | settings), 3, "loop")))
        self.assertEqual((result["failure"], len(result["spans"])), (None, 3))
        failing = life.replace(".complete'", ".failed', 'message': 'no tea'")
        result = json.loads(asyncio.run(concurrent(json.dumps(order | settings | {"files": {"app.py": asgi(f"{failing}\n{answer}")}}), 3, "loop")))
        self.assertEqual((result["failure"]["type"], result["spans"]), ("LifespanFailed", []))
        shows = app("assert (environ['SCRIPT_NAME'], environ['PATH_INFO']) == ('/api', '/'), environ\nstart_response('200 OK', [])\nreturn []")
        for how in ("sync", "thread"):
            mounted = {"files": {"app.py": shows}, "main": "app.py", "request": GET, "rootPath": "/api"}
            self.assertEqual(json.loads(asyncio.run(concurrent(json.dumps(mounted), 2, how)))["failure"], None)

    def test_the_lab_says_when_a_request_held_the_loop(self):
        answer = "await send({'type': 'http.response.start', 'status': 200})\nawait send({'type': 'http.response.body'})"

        def held(sleep: str) -> float:
            order = json.dumps({"files": {"app.py": asgi(f"import asyncio, time\n{sleep}\n{answer}")}, "main": "app.py", "request": GET})
            told: list[str] = []
            asyncio.run(concurrent(order, 3, "loop", told.append))
            spans = [json.loads(line)["span"] for line in told]
            self.assertEqual(sorted(span["request"] for span in spans), [0, 1, 2])
            return min(sum(b - a for a, b in span["runs"]) for span in spans)

        self.assertGreaterEqual(held("time.sleep(0.1)"), 100)
        self.assertLess(held("await asyncio.sleep(0.5)"), 400)


if __name__ == "__main__":
    unittest.main()
