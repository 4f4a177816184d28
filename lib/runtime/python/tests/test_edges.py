"""Where a server ends, refuses or stays silent: lifespans that fail, clients that leave, codes no frame may carry, bodies no one asked for."""

import asyncio
import json
import unittest

from harness import GET, at_once, serve

from tape_runtime.bench import raw_request
from tape_runtime.run import concurrent

HEAD = "[('Content-Type', 'text/plain')]"
ACCEPT = "await receive()\nawait send({'type': 'websocket.accept'})\n"


def asgi(body: str, before: str = "") -> str:
    lines = "".join(f"    {line}\n" for line in body.strip().split("\n"))
    return f"{before}\nasync def app(scope, receive, send):\n{lines}"


def types(result: object, kind: str) -> list[str]:
    return [event["payload"]["type"] for event in result.all(kind)]


class Lifespan(unittest.TestCase):
    FAILED = "await receive()\nawait send({'type': 'lifespan.startup.failed', 'message': 'no db'})\n"

    def test_after_a_failed_startup_nothing_more_is_asked_and_nothing_served(self):
        for waits in ("", "await receive()\n", "import asyncio\nt = asyncio.create_task(asyncio.sleep(9))\nawait t\n"):
            for order in ({"mode": "lifespan"}, {"lifespan": True}):
                with self.subTest(waits, **order):
                    result = serve(asgi(self.FAILED + waits), **order)
                    self.assertEqual(types(result, "receive"), ["lifespan.startup"])
                    self.assertEqual([e["payload"]["failure"]["message"] for e in result.all("exception")], ["lifespan.startup.failed: no db"])
                    self.assertEqual((result.failure["type"], result.response, result.violations), ("LifespanFailed", None, []))
                    self.assertNotIn("request", result.kinds)

    def test_an_app_that_raises_after_it_said_so_fails_once(self):
        result = serve(asgi(f"{self.FAILED}raise OSError('db')"), lifespan=True)
        self.assertEqual((result.failure["type"], result.failure["line"], types(result, "receive")), ("OSError", 5, ["lifespan.startup"]))
        self.assertIn("its startup failed, and let the error go on", result.all("note")[0]["payload"]["sentence"])

    def test_of_a_message_that_is_a_traceback_the_error_is_said(self):
        said = "await receive()\nimport traceback\ntry:\n    raise OSError('no db')\nexcept OSError:\n    await send({'type': 'lifespan.startup.failed', 'message': traceback.format_exc()})"
        sentence = serve(asgi(said), lifespan=True).failure["sentence"]
        self.assertTrue(sentence.startswith("The app said that its startup failed: OSError: no db. The server"), sentence)
        for how in ({}, {"like": "uvicorn"}):
            result = serve(asgi("await receive()\nawait send({'type': 'lifespan.startup.failed'})"), lifespan=True, **how)
            self.assertIn("(no message)", result.failure["sentence"])
            self.assertNotIn("(no message)", "".join(e["payload"]["text"] for e in result.all("print")))

    def test_an_async_generator_that_is_left_is_put_away_within_the_run(self):
        source = asgi("it = ticks()\nkept.append(it)\nawait anext(it)\nawait send({'type': 'http.response.start', 'status': 200})\nawait send({'type': 'http.response.body'})")
        for cleanup in ("await asyncio.sleep(0)", "raise OSError('nobody hears this')", "await asyncio.sleep(60)"):
            gone = f"import asyncio\nkept = []\nasync def ticks():\n    try:\n        while True: yield 1\n    finally:\n        print('put away')\n        {cleanup}\n"
            result = serve(gone + source)
            self.assertEqual(([e["payload"]["text"] for e in result.all("print")], result.failure, result.response["complete"]), (["put away\n"], None, True))

    def test_a_failed_shutdown_is_still_a_failure(self):
        source = asgi("await receive()\nawait send({'type': 'lifespan.startup.complete'})\nawait receive()\nawait send({'type': 'lifespan.shutdown.failed', 'message': 'x'})")
        self.assertEqual(serve(source, mode="lifespan").failure["message"], "lifespan.shutdown.failed: x")


class WebSocket(unittest.TestCase):
    def test_send_to_a_client_that_has_left_is_seen_and_is_no_failure(self):
        for leaves in ({"do": "close", "code": 3001}, {"do": "disconnect"}):
            with self.subTest(**leaves):
                result = serve(asgi(f"{ACCEPT}await receive()\nawait send({{'type': 'websocket.send', 'text': 'x'}})"), mode="websocket", client=[leaves])
                crossed = [(e["from"], e["to"], e["payload"]["failure"]["type"]) for e in result.all("exception")]
                self.assertEqual(crossed, [("server", "app", "ClientDisconnected"), ("app", "server", "ClientDisconnected")])
                self.assertIsNone(result.failure)

    def test_an_app_that_catches_it_is_done(self):
        result = serve(asgi(f"{ACCEPT}await receive()\ntry:\n    await send({{'type': 'websocket.send', 'text': 'x'}})\nexcept OSError:\n    print('left')"),
                       mode="websocket", client=[{"do": "disconnect"}])
        self.assertEqual(result.kinds[-4:], ["send", "exception", "print", "done"])

    def test_another_error_after_the_client_has_left_is_a_failure(self):
        result = serve(asgi(f"{ACCEPT}await receive()\nopen('no such file')"), mode="websocket", client=[{"do": "disconnect"}])
        self.assertEqual(result.failure["type"], "FileNotFoundError")

    def test_a_code_that_no_frame_may_carry_is_not_sent(self):
        for code in (0, 999, 1004, 1005, 1006, 1015, 2999, 5000, 70_000, True, "1000", None):
            with self.subTest(code):
                result = serve(asgi(f"{ACCEPT}await send({{'type': 'websocket.close', 'code': {code!r}}})"), mode="websocket")
                self.assertEqual((result.all("frame"), result.rules), ([], {"asgi.websocket.close-code"}))
                self.assertEqual((result.failure["type"], result.response["complete"]), ("ValueError", False))
        for code in (1000, 1001, 1011, 3000, 4999):
            result = serve(asgi(f"{ACCEPT}await send({{'type': 'websocket.close', 'code': {code}}})"), mode="websocket")
            self.assertEqual(([f["payload"]["code"] for f in result.all("frame")], result.rules), ([code, code], set()))

    def test_every_disconnect_tells_the_code_of_the_close(self):
        shows = "for _ in range(2):\n    e = await receive()\n    print(e['type'], e['code'])"
        own = asgi(f"{ACCEPT}await send({{'type': 'websocket.close', 'code': 3000}})\n{shows}")
        refused = asgi(f"await receive()\nawait send({{'type': 'websocket.close'}})\n{shows}")
        denied = asgi(f"await receive()\nawait send({{'type': 'websocket.http.response.start', 'status': 401}})\nawait send({{'type': 'websocket.http.response.body'}})\n{shows}")
        left = asgi(f"{ACCEPT}{shows}")
        for source, client, code in (
            (own, [], 3000), (refused, [], 1006), (denied, [], 1006), (left, [], 1000), (left, [{"do": "close", "code": 1005}], 1005),
            (left, [{"do": "close", "code": 1006}], 1006), (left, [{"do": "close", "code": 2000}], 1006), (left, [{"do": "disconnect"}], 1006),
        ):
            with self.subTest(client, code=code):
                result = serve(source, mode="websocket", client=client)
                self.assertEqual([e["payload"]["text"] for e in result.all("print")], [f"websocket.disconnect {code}\n"] * 2)

    def test_a_text_that_is_no_unicode_is_not_sent(self):
        result = serve(asgi(f"{ACCEPT}await send({{'type': 'websocket.send', 'text': '\\ud800'}})"), mode="websocket")
        self.assertEqual((result.failure["type"], result.all("frame")), ("UnicodeEncodeError", []))


class Wsgi(unittest.TestCase):
    def app(self, before: str) -> str:
        return f"def app(environ, start_response):\n    {before}\n    start_response('200 OK', {HEAD})\n    return [b'hi']\n"

    def test_the_answer_to_head_is_whole_without_its_body(self):
        result = serve(self.app("pass"), GET.replace("GET", "HEAD"))
        self.assertEqual((result.violations, result.response["complete"], result.sent[-23:]), ([], True, "\r\nContent-Length: 2\r\n\r\n"))

    def test_reading_all_is_allowed_and_reading_past_the_length_is_not(self):
        """PEP 3333: "A server should allow read() to be called without an argument"; "The application should not attempt to read more"."""
        whole, more, lines = ("environ['wsgi.input'].read()", "environ['wsgi.input'].read(9)", "list(environ['wsgi.input'])")
        post, none = raw_request("POST", "/", {}, b"hello"), GET
        chunked = "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
        for read, request, rules in (
            (whole, post, set()), (whole, none, set()), (whole, chunked, set()), (lines, post, set()), (more, chunked, set()),
            (more, post, {"wsgi.input.overread"}), (more, none, {"wsgi.input.overread"}),
        ):
            with self.subTest(read, request=request[-30:]):
                self.assertEqual(serve(self.app(read), request).rules, rules)


class Concurrency(unittest.TestCase):
    def times(self, source: str, how: str) -> dict:
        order = json.dumps({"files": {"app.py": source}, "main": "app.py", "request": GET})
        return json.loads(asyncio.run(concurrent(order, 4, how, None, 4)))

    def test_an_app_is_not_served_in_a_manner_that_is_not_its_own(self):
        waits = asgi("import asyncio\nawait asyncio.sleep(0.01)\nawait send({'type': 'http.response.start', 'status': 200})\nawait send({'type': 'http.response.body'})")
        answers = f"def app(environ, start_response):\n    start_response('200 OK', {HEAD})\n    return []\n"
        for source, how, words in ((waits, "thread", "an ASGI app"), (waits, "sync", "an ASGI app"), (answers, "loop", "a WSGI app")):
            result = self.times(source, how)
            self.assertEqual((result["spans"], result["failure"]["type"]), ([], "Unfit"))
            self.assertRegex(result["failure"]["sentence"], f"^This is {words}: .*Serve it with .*\\.$")

    def test_sleep_is_waiting_by_whatever_name(self):
        for line, name in (("from time import sleep", "sleep"), ("import time as t", "t.sleep"), ("from time import sleep as nap", "nap")):
            with self.subTest(line):
                source = f"{line}\ndef app(environ, start_response):\n    {name}(0.3)\n    start_response('200 OK', {HEAD})\n    return []\n"
                self.assertEqual([at_once(self.times(source, how)["spans"]) for how in ("thread", "sync")], [4, 1])


if __name__ == "__main__":
    unittest.main()
