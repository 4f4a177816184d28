"""Mistakes people make at the boundary, and the words they get: the line, the cause and a remedy that fits."""

import sys
import unittest
from importlib.util import find_spec

from harness import GET, serve

from tape_runtime.bench import raw_request

PLAIN = '[("Content-Type", "text/plain")]'
START = 'await send({"type": "http.response.start", "status": 200, "headers": []})'
END = 'await send({"type": "http.response.body", "body": b"x"})'


def wsgi(*lines: str, before: str = "") -> str:
    return f"{before}\ndef app(environ, start_response):\n" + "".join(f"    {line}\n" for line in lines)


def asgi(*lines: str, before: str = "") -> str:
    return f"import asyncio\n{before}\nasync def app(scope, receive, send):\n" + "".join(f"    {line}\n" for line in lines)


class Words(unittest.TestCase):
    def fails(self, source: str, wanted: str, line: int | None = None, request: str = GET, **order: object):
        result = serve(source, request, **order)
        self.assertIsNotNone(result.failure)
        self.assertIn(wanted, f"{result.failure['sentence']} → {result.failure['remedy']}")
        if line:
            self.assertEqual(result.failure["line"], line)
        return result

    def test_a_server_inside_is_named_at_once_and_what_was_printed_stays(self):
        made = "from wsgiref.simple_server import make_server\nserver = make_server('127.0.0.1', 8765, app)\nprint('serving')\n"
        for start in ("server.serve_forever()", "server.handle_request()", "with server: server.serve_forever()"):
            result = self.fails(wsgi("return []") + made + start, "a server is running already".capitalize(), 7)
            self.assertEqual((len(result.all("print")), result.kinds[-1]), (1, "exception"))
        socket = wsgi("return []") + "import socketserver\nsocketserver.TCPServer(('127.0.0.1', 8765), None).serve_forever()"
        self.fails(socket, "Leave out the lines that make and start a server", 5)
        served = asgi("await asyncio.start_server(lambda r, w: None, '127.0.0.1', 8765)")
        self.fails(served, "A server is running already", 4)
        absent = next(name for name in ("granian", "hypercorn", "uvicorn", "waitress") if not find_spec(name))
        self.fails(f"import {absent}{wsgi('return []')}", f"{absent} is a server", 1)

    def test_nobody_sits_at_a_terminal(self):
        self.fails(wsgi("breakpoint()", "return []"), "There is no debugger here", 3)
        self.fails(wsgi("import pdb", "pdb.set_trace()", "return []"), "There is no debugger here", 4)
        result = self.fails("name = input('Name? ')" + wsgi("return []"), "input() has nobody to ask", 1)
        self.assertEqual(result.all("print")[0]["payload"]["text"], "Name? ")
        caught = serve(wsgi("try:", "    input()", "except EOFError:", f"    start_response('200 OK', {PLAIN})", "return [b'caught']"))
        self.assertEqual((caught.body, caught.failure), ("caught", None))

    def test_what_a_machine_has_and_this_run_has_not(self):
        self.fails("import os\nKEY = os.environ['TEA_KEY']" + wsgi("return []"), "No environment variable is called TEA_KEY", 2)
        self.fails(wsgi("return [open('menu.txt', 'rb').read()]"), "There is no file menu.txt here", 3)

    def test_what_uvicorn_takes_for_asgi_2_is_told_how_to_be_asgi_3(self):
        inner = asgi(START, END).replace("app(", "inner(")
        for outer in ("import functools\napp = functools.partial(inner)", "app = lambda scope, receive, send: inner(scope, receive, send)", "def app(scope, receive, send):\n    return inner(scope, receive, send)"):
            self.assertEqual(serve(f"{inner}{outer}\n", interface="asgi").failure, None)
            self.fails(f"{inner}{outer}\n", "as an app of ASGI 2 is", like="uvicorn")

    def test_an_extension_that_is_not_announced_is_one_after_the_end_too(self):
        late = asgi(START, END, 'await send({"type": "http.response.trailers", "headers": []})')
        self.fails(late, "belongs to an extension, and this server does not announce it", 6, like="uvicorn")
        self.assertIn("of an extension", serve(late).violations[0]["found"])

    def test_many_prints_and_many_chunks_are_no_endless_loop(self):
        for how in ({}, {"like": "gunicorn"}):
            result = serve(wsgi("for n in range(9_000): print('line', n)", f"start_response('200 OK', {PLAIN})", "return [b'ok']"), **how)
            self.assertEqual((result.body, result.failure), ("ok", None))
            self.assertEqual("".join(e["payload"]["text"] for e in result.all("print") if e["from"] == "app"), "".join(f"line {n}\n" for n in range(9_000)))
        result = serve(wsgi(f"start_response('200 OK', {PLAIN})", "for n in range(3_000): yield b'x'"))
        self.assertEqual((result.response["body"]["size"], result.response["complete"], result.failure), (3_000, True, None))
        self.assertIn("The tape is full", result.all("note")[-1]["payload"]["sentence"])

    def test_a_group_is_told_by_its_first_real_exception(self):
        body = ("async with asyncio.TaskGroup() as group:", "    group.create_task(part())", "    group.create_task(asyncio.sleep(1))")
        part = "async def part():\n    await asyncio.sleep(0)\n    return {}['total']\n"
        result = self.fails(asgi(*body, before=part), "There is no key 'total'", 4)
        self.assertIn("KeyError: 'total'", result.failure["message"])
        self.assertEqual(result.all("exception")[0]["line"], 4)
        deep = asgi("raise ExceptionGroup('a', [ExceptionGroup('b', [ValueError('deep')]), TypeError('other')])")
        self.fails(deep, "The app raised ValueError: deep Beside it one more exception was raised.")

    def test_an_error_page_that_comes_too_late_does_not_hide_its_error(self):
        layer = f"def pages(inner):\n    async def layer(scope, receive, send):\n        try: await inner(scope, receive, send)\n        except Exception:\n            {START}\n            {END}\n    return layer\nlayers = [pages]\n"
        late = layer + asgi(START, 'await send({"type": "http.response.body", "body": b"a", "more_body": True})', "int('three')")
        for how in ({}, {"like": "uvicorn"}):
            result = self.fails(late, "'three' is no whole number", **how)
            self.assertEqual((result.failure["type"], result.failure["line"]), ("ValueError", 14))
            self.assertIn("an error layer lets the exception pass", result.failure["remedy"])
        twice = wsgi("try:", f"    start_response('200 OK', {PLAIN})", "    int('three')", "except ValueError:", f"    start_response('500 Oh', {PLAIN})", "return []")
        result = self.fails(twice, "sys.exc_info() as the third argument")
        self.assertEqual((result.failure["type"], result.failure["line"]), ("ValueError", 5))

    def test_an_app_that_returns_before_its_task_has_sent(self):
        late = asgi("async def work():", f"    {START}", "    await asyncio.sleep(0.01)", f"    {END}", "asyncio.create_task(work())")
        for how in ({}, {"like": "uvicorn"}):
            result = self.fails(late, "was still to send", 8, **how)
            self.assertEqual((result.response["status"], result.kinds[-1], result.kinds.count("background")), (500, "background", 1))

    def test_a_generator_behind_a_layer_has_not_begun(self):
        app = wsgi(f"start_response('200 OK', {PLAIN})", "yield b'x'")
        for looks in ("print(seen[0])", "print({}['status'])", "first, = seen"):
            for ends in ("return rows", "yield from rows"):
                layer = f"def layer(inner):\n    def outer(environ, start_response):\n        seen = []\n        rows = inner(environ, lambda *a: seen.append(a) or start_response(*a))\n        {looks}\n        {ends}\n    return outer\nlayers = [layer]\n"
                result = self.fails(app + layer, "is a generator: nothing of it has run yet")
                self.assertEqual(result.violations, [])

    def test_a_layer_that_decodes_the_path(self):
        layer = "def layer(inner):\n    def outer(environ, start_response):\n        environ['PATH_INFO'] = environ['PATH_INFO'].encode('latin-1').decode()\n        return inner(environ, start_response)\n    return outer\nlayers = [layer]\n"
        app = wsgi("path = environ['PATH_INFO'].encode('latin-1')", f"start_response('200 OK', {PLAIN})", "return [path]")
        result = self.fails(app + layer, "handed on PATH_INFO decoded", request=raw_request("GET", "/%E6%97%A5", {}, b""))
        self.assertEqual([(v["rule"], v["line"]) for v in result.violations], [("wsgi.environ.latin-1", 9)])

    def test_keys_of_the_other_type(self):
        self.fails(asgi("headers = dict(scope['headers'])", "headers['host']"), "there is b'host': the names of headers in ASGI are bytes", 5)
        self.fails(asgi("dict(scope['headers'])['Host']"), "there is b'host'", 4)
        self.fails(wsgi("environ['User-Agent']"), "stands there as 'HTTP_USER_AGENT'", request=raw_request("GET", "/", {"User-Agent": "x"}, b""))
        self.fails(wsgi("environ['path_info']"), "there is 'PATH_INFO'")
        self.fails(wsgi("environ['HTTP_NONE']"), "the client did not send it")

    def test_asgi_2_and_extensions_and_a_second_close(self):
        old = "class app:\n    def __init__(self, scope): pass\n    async def __call__(self, receive, send):\n        " + START + "\n        " + END + "\n"
        self.fails(old, "an app of ASGI 2")
        self.fails(f"def app(scope):\n    async def inner(receive, send):\n        {START}\n        {END}\n    return inner\n", "an app of ASGI 2")
        for kind in ("http.response.early_hint", "http.response.push", "http.response.trailers"):
            self.fails(asgi(START, f'await send({{"type": "{kind}"}})'), "this server does not announce it", 5)
        close = 'await send({"type": "websocket.close"})'
        twice = asgi("await receive()", 'await send({"type": "websocket.accept"})', close, close)
        self.fails(twice, "a second time: the connection was closed by then", 7, mode="websocket", request=None)
        said = self.fails(twice, "Close once.", mode="websocket", request=None, like="uvicorn")
        self.assertEqual(said.failure["message"], "Unexpected ASGI message 'websocket.close', after sending 'websocket.close'.")

    def test_whose_code_raised(self):
        for source, by in ((wsgi("1 / 0"), "app"), (wsgi(f"start_response('200 OK', {PLAIN})", f"start_response('200 OK', {PLAIN})"), "server"),
                           ("def app(environ, start_response, more): pass", "app"), (asgi('await send({"type": "http.response.body"})'), "server"), (wsgi("start_response('200 OK', [('A', 'b\\nc')])"), "server")):
            result = serve(source, interface="asgi" if "async" in source else "wsgi")
            self.assertEqual(result.failure["by"], by, source)

    def test_modules_and_files(self):
        self.fails({"app.py": "from .parts import x" + wsgi("return []")}, "This file is not in a package", 1)
        self.fails({"shop/__init__.py": "", "shop/app.py": "from ..parts import x" + wsgi("return []")}, "more dots than there are packages", main="shop/app.py")
        gone = "cgi" if sys.version_info >= (3, 13) else "imp" if sys.version_info >= (3, 12) else None
        if gone:
            self.fails(f"import {gone}" + wsgi("return []"), f"{gone} left the standard library", 1)

    @unittest.skipIf(sys.version_info >= (3, 12), "this Python reads all of it")
    def test_syntax_of_a_newer_python(self):
        for line, version in (("def first[T](items: list[T]) -> T: ...", "3.12"), ("type Rows = list[int]", "3.12"), ("class Box[T]: ...", "3.12"), ("t = t'hi {1}'", "3.14")):
            self.fails(f"{line}\n" + wsgi("return []"), f"which came with Python {version}; this is Python 3.11", 1)
        self.fails("try:\n    pass\nexcept ValueError, TypeError:\n    pass\n" + wsgi("return []"), "3.14", 3)

    def test_length_rules_name_the_line_that_promised(self):
        for length, rule in (("9", "wsgi.length.short"), ("1", "wsgi.length.long")):
            for how in ({}, {"like": "gunicorn"}):
                result = serve(wsgi("body = b'abc'", f"start_response('200 OK', [('Content-Type', 'text/plain'), ('Content-Length', '{length}')])", "return [body]"), **how)
                self.assertEqual([(v["rule"], v["line"]) for v in result.violations], [(rule, 4)])


if __name__ == "__main__":
    unittest.main()
