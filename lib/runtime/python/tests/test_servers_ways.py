"""What servers do that an app does not see coming: proxies they believe, headers they drop, apps of ASGI 2, startups that raise, answers that are whole in spite of an error."""

import unittest

from harness import GET, OPEN, serve

from tape_runtime.bench import raw_request

SHOWS = """def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return ["|".join(str(environ.get(key)) for key in ("wsgi.url_scheme", "REMOTE_ADDR", "SCRIPT_NAME", "PATH_INFO", "HTTP_X_A", "HTTP_SCRIPT_NAME")).encode()]
"""
START = "await send({'type': 'http.response.start', 'status': 200, 'headers': []})\n"
END = "await send({'type': 'http.response.body', 'body': b'ok'})\n"


def asgi(body: str) -> str:
    return "async def app(scope, receive, send):\n" + "".join(f"    {line}\n" for line in body.strip().split("\n"))


def layered(body: str, app: str = START + END) -> str:
    lines = "".join(f"        {line}\n" for line in body.strip().split("\n"))
    return f"{asgi(app)}def layer(inner):\n    async def outer(scope, receive, send):\n{lines}    return outer\nlayers = [layer]\n"


def notes(result: object) -> list[str]:
    return [event["payload"]["sentence"] for event in result.all("note")]


def log(result: object) -> str:
    return "".join(event["payload"]["text"] for event in result.all("print") if event["from"] == "server")


class Proxies(unittest.TestCase):
    def test_gunicorn_believes_a_proxy_on_its_own_machine(self):
        for headers, path, body in (
            ({"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9", "SCRIPT_NAME": "/app"}, "/app/x", "https|127.0.0.1|/app|/x|None|/app"),
            ({"X-Forwarded-Ssl": "on"}, "/", "https|127.0.0.1||/|None|None"), ({"X-Forwarded-Protocol": "ssl"}, "/", "https|127.0.0.1||/|None|None"),
            ({"X-Forwarded-Proto": "HTTPS"}, "/", "http|127.0.0.1||/|None|None"), ({"script_name": "/a%20b"}, "/a%20b/%C3%A9", "http|127.0.0.1|/a%20b|/\xc3\xa9|None|/a%20b"),
        ):
            result = serve(SHOWS, raw_request("GET", path, headers, b""), like="gunicorn")
            self.assertEqual(result.body.encode("latin-1").decode(), body)
            plain = serve(SHOWS, raw_request("GET", path, headers, b""))
            self.assertTrue(plain.body.startswith("http|127.0.0.1||/"))

    def test_gunicorn_refuses_proxies_that_contradict_themselves(self):
        result = serve(SHOWS, raw_request("GET", "/", {"X-Forwarded-Proto": "https", "X-Forwarded-Ssl": "off"}, b""), like="gunicorn")
        self.assertEqual((result.response["status"], "Contradictory scheme headers" in result.body), (400, True))
        result = serve(SHOWS, raw_request("GET", "/x", {"SCRIPT_NAME": "/app"}, b""), like="gunicorn")
        self.assertTrue(result.sent.startswith("HTTP/1.1 500 Bad Request\r\n"))
        self.assertIn("Configuration problem: Request path '/x' does not start with SCRIPT_NAME '/app'\n", log(result))

    def test_uvicorn_takes_scheme_and_client_from_it(self):
        shows = asgi(START + "await send({'type': 'http.response.body', 'body': f\"{scope['scheme']} {scope['client']}\".encode()})")
        for headers, body in (
            ({"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9"}, "https ('203.0.113.9', 0)"), ({"X-Forwarded-For": "1.2.3.4, 5.6.7.8, 127.0.0.1"}, "http ('5.6.7.8', 0)"),
            ({"X-Forwarded-For": "[2001:db8::9]:4711, 127.0.0.1"}, "http ('2001:db8::9', 4711)"), ({"X-Forwarded-For": "5.6.7.8:80"}, "http ('5.6.7.8', 80)"), ({"X-Forwarded-For": "2001:db8::9"}, "http ('2001:db8::9', 0)"),
            ({"X-Forwarded-Proto": "gopher"}, "http ('127.0.0.1', 50000)"), ({}, "http ('127.0.0.1', 50000)"),
        ):
            result = serve(shows, raw_request("GET", "/", headers, b""), like="uvicorn")
            self.assertEqual(result.body, body)
            self.assertIn(f"{body.split(chr(39))[1]}:", log(result))
            self.assertEqual(serve(shows, raw_request("GET", "/", headers, b"")).body, "http ('127.0.0.1', 50000)")

    def test_every_proxy_that_is_believed_is_passed_over(self):
        shows = asgi(START + "await send({'type': 'http.response.body', 'body': scope['client'][0].encode()})")
        chain = GET.replace("\r\n\r\n", "\r\nX-Forwarded-For: 1.2.3.4, 5.6.7.8\r\nX-Forwarded-For: 10.0.0.7, 127.0.0.1\r\n\r\n")
        for like in ("spec", "uvicorn"):
            for ips, host in (("127.0.0.1", "10.0.0.7"), ("127.0.0.1, 10.0.0.0/8", "5.6.7.8"), ("*", "1.2.3.4"), ("127.0.0.1,1.2.3.4,5.6.7.8,10.0.0.7", "1.2.3.4"), ("10.0.0.7", "127.0.0.1")):
                self.assertEqual(serve(shows, chain, like=like, forwardedAllowIps=ips).body, host, (like, ips))

    def test_a_header_that_is_dropped_is_named(self):
        request = raw_request("GET", "/", {"x_a": "1", "X-B": "2"}, b"")
        dropped, kept = serve(SHOWS, request, like="gunicorn"), serve(SHOWS, request)
        self.assertEqual((dropped.body.split("|")[4], kept.body.split("|")[4]), ("None", "1"))
        self.assertEqual((len(notes(dropped)), notes(kept)), (1, []))
        self.assertIn("drops the header x_a", notes(dropped)[0])


class Gunicorn(unittest.TestCase):
    def test_a_body_where_none_belongs_is_dropped_and_said(self):
        for method, status, code in (("HEAD", "200 OK", 200), ("GET", "204 No Content", 204), ("GET", "304 Not Modified", 304)):
            source = f"def app(environ, start_response):\n    start_response({status!r}, [('Content-Type', 'text/plain'), ('Content-Length', '2')])\n    return [b'a', b'b']\n"
            result = serve(source, raw_request(method, "/", {}, b""), like="gunicorn")
            self.assertTrue(result.sent.endswith("\r\n\r\n"), result.sent)
            self.assertEqual("content-length" in result.sent.lower(), code != 204)
            self.assertEqual(log(result), f"WSGI app sent body bytes on a no-body response (method={method} status={code}); dropping per RFC 9110.\n")
            self.assertEqual((result.response["complete"], result.response["body"]["size"]), (True, 0))

    def test_early_hints_go_before_the_answer(self):
        hints = "environ['wsgi.early_hints']([('Link', '</a.css>; rel=preload')])"
        source = f"def app(environ, start_response):\n    {hints}\n    start_response('200 OK', [('Content-Length', '0')])\n    yield b''\n    {hints}\n"
        result = serve(source, like="gunicorn")
        self.assertTrue(result.sent.startswith("HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\nHTTP/1.1 200 OK\r\n"), result.sent)
        self.assertEqual((result.sent.count("103"), result.response["status"], result.failure, result.violations), (1, 200, None, []))
        self.assertNotIn("103", serve(source, GET.replace("HTTP/1.1", "HTTP/1.0"), like="gunicorn").sent)
        self.assertEqual(serve(source.replace("</a.css>", "a\\r\\nb: c"), like="gunicorn").response["status"], 400)


class Asgi(unittest.TestCase):
    def test_uvicorn_serves_asgi_2(self):
        classes = f"class app:\n    def __init__(self, scope): self.scope = scope\n    async def __call__(self, receive, send):\n        {START}        {END}"
        functions = f"def app(scope):\n    async def inner(receive, send):\n        {START}        {END}    return inner\n"
        for source in (classes, functions):
            result = serve(source, like="uvicorn")
            self.assertEqual((result.response["status"], result.body, result.failure, result.violations), (200, "ok", None, []))
        three = f"class App:\n    async def __call__(self, scope, receive, send):\n        {START}        {END}app = App()\n"
        self.assertEqual(serve(three, like="uvicorn").body, "ok")

    def test_what_comes_after_the_end_is_ignored(self):
        result = serve(asgi(f"{START}{END}{END}await send({{'type': 'http.response.start', 'status': 500}})\nprint('went on')"))
        self.assertEqual((result.failure, result.broken, result.rules, result.response["complete"]), (None, [], {"asgi.http.after-end"}, True))
        self.assertEqual(result.all("print")[0]["payload"]["text"], "went on\n")
        self.assertEqual(serve(asgi(f"{START}{END}{END}"), like="uvicorn").failure["type"], "RuntimeError")

    def test_a_startup_that_raises_is_taken_for_no_lifespan(self):
        source = asgi(f"if scope['type'] == 'lifespan':\n    await receive()\n    raise ConnectionError('no database')\n{START}{END}")
        for how in ({}, {"like": "uvicorn"}):
            result = serve(source, lifespan=True, **how)
            self.assertEqual((result.response["status"], result.failure), (200, None))
            self.assertIn("raised ConnectionError on the lifespan scope", notes(result)[0])
        self.assertIn("INFO:     Waiting for application startup.\nINFO:     ASGI 'lifespan' protocol appears unsupported.\nINFO:     Application startup complete.\n", log(result))
        self.assertNotIn("shutdown", log(result))
        works = asgi(f"if scope['type'] == 'lifespan':\n    while True:\n        event = await receive()\n        await send({{'type': event['type'] + '.complete'}})\n        if 'shutdown' in event['type']: return\n{START}{END}")
        result = serve(works, lifespan=True, like="uvicorn")
        self.assertEqual(notes(result), [])
        self.assertTrue(log(result).endswith("INFO:     Waiting for application shutdown.\nINFO:     Application shutdown complete.\n"))
        failing = works.replace("await send({'type': event['type'] + '.complete'})", "await send({'type': event['type'] + '.failed', 'message': 'no db'})")
        self.assertIn("ERROR:    no db\nERROR:    Application startup failed. Exiting.\n", log(serve(failing, lifespan=True, like="uvicorn")))

    def test_uvicorn_says_what_a_startup_or_an_import_has_raised(self):
        source = asgi(f"if scope['type'] == 'lifespan':\n    await receive()\n    raise ConnectionError('no database')\n{START}{END}")
        result = serve(source, lifespan="on", like="uvicorn")
        self.assertEqual((result.response, result.failure["type"]), (None, "ConnectionError"))
        said = log(result)
        self.assertIn("ERROR:    Exception in 'lifespan' protocol\nTraceback (most recent call last):\n", said)
        self.assertTrue(said.endswith("ConnectionError: no database\nERROR:    Application startup failed. Exiting.\n"), said)
        for source, ends in (("raise LookupError('no kettle')\n", "LookupError: no kettle\n"), ("def app(\n", "SyntaxError: '(' was never closed\n"), ("import sys\nsys.exit(3)\n", "")):
            said = log(serve(source, like="uvicorn"))
            self.assertTrue(said.endswith(ends) and (said == "") == (ends == ""), said)
        self.assertTrue(log(serve("x = 1\n", like="uvicorn")).startswith("ERROR:    Error loading ASGI app. "))

    def test_uvicorn_drops_a_websocket_whose_app_returns(self):
        result = serve(asgi("await receive()\nawait send({'type': 'websocket.accept'})"), OPEN, mode="websocket", like="uvicorn")
        self.assertEqual((result.failure, [e["payload"]["opcode"] for e in result.all("frame")], result.response["complete"]), (None, [], False))

    def test_a_layer_mounts_by_root_path_and_leaves_path(self):
        for given, said in (("'/api'", {"asgi.scope.root-path"}), ("''", set()), ("'/x'", set())):
            result = serve(layered(f"await inner({{**scope, 'root_path': {given}}}, receive, send)"), raw_request("GET", "/x/y", {}, b""))
            self.assertEqual((result.rules, result.broken, [v["line"] for v in result.violations]), (said, [], [6] * len(said)))

    def test_a_list_that_is_shared_is_named(self):
        for change, said in (
            ("scope = dict(scope)\nscope['headers'].append((b'a', b'b'))", {"asgi.scope.copy"}), ("scope['headers'].append((b'a', b'b'))", {"asgi.scope.copy"}),
            ("scope = {**scope, 'headers': [*scope['headers'], (b'a', b'b')]}", set()), ("scope['extensions']['mine'] = {}", {"asgi.scope.copy"}), ("scope.setdefault('state', {})", {"asgi.scope.copy"}),
        ):
            result = serve(layered(f"{change}\nawait inner(scope, receive, send)"))
            self.assertEqual((result.rules, result.broken), (said, []), change)
        stateful = serve(layered("scope['state']['seen'] = 1\nawait inner(scope, receive, send)"), lifespan=True)
        self.assertNotIn("asgi.scope.copy", stateful.rules)


class Whole(unittest.TestCase):
    def test_an_error_after_the_last_promised_byte_leaves_a_whole_answer(self):
        wsgi = "def app(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain'), ('Content-Length', '2')])\n    yield b'ok'\n    1 / 0\n"
        body = "await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-length', b'2')]})\nawait send({'type': 'http.response.body', 'body': b'ok', 'more_body': True})\n1 / 0"
        for source, likes in ((wsgi, ("spec", "gunicorn")), (asgi(body), ("spec", "uvicorn"))):
            for like in likes:
                result = serve(source, like=like)
                self.assertEqual((result.failure["type"], result.response["complete"]), ("ZeroDivisionError", True))
                self.assertIn("the client has a complete answer", result.all("closed")[0]["payload"]["sentence"])
                cut = serve(source.replace("b'2'", "b'3'").replace("'2'", "'3'"), like=like)
                self.assertFalse(cut.response["complete"])

    def test_the_validator_of_the_learner_is_the_real_one(self):
        source = "from wsgiref.validate import validator\n@validator\ndef app(environ, start_response):\n    start_response('200 OK', [])\n    return []\n"
        self.assertIn("wsgiref.validate refuses this: No Content-Type", serve(source, strict=True).failure["sentence"])
        self.assertIsNone(serve(source.replace("@validator\n", ""), strict=True).failure)

    def test_a_layer_sees_what_it_would_see_without_a_tap(self):
        app = "def app(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n"
        layer = "import types\ndef layer(inner):\n    def outer(environ, start_response):\n        rows = inner(environ, start_response)\n        assert {}, type(rows)\n        return rows\n    return outer\nlayers = [layer]\n"
        for body, seen in (("    yield b'a'\n", "isinstance(rows, types.GeneratorType) and rows.gi_frame"), ("    return (b'a',)\n", "isinstance(rows, tuple) and rows[0] == b'a' and len(rows) == 1"),
                           ("    return environ['wsgi.file_wrapper'](__import__('io').BytesIO(b'a'))\n", "isinstance(rows, environ['wsgi.file_wrapper']) and rows.close"), ("    return [b'a']\n", "isinstance(rows, list)")):
            result = serve(app + body + layer.format(seen))
            self.assertEqual((result.body, result.failure, result.violations), ("a", None, []), body)


if __name__ == "__main__":
    unittest.main()
