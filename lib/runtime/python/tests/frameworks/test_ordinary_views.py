"""The real frameworks over ordinary views: the right answers, and nobody is accused of anything."""

import unittest

import packs
from harness import serve
from views_django import DJANGO_ASKS, DJANGO_FILES
from views_fastapi import FASTAPI_ASKS, FASTAPI_FILES, FASTAPI_SOCKETS
from views_flask import FLASK_ASKS, FLASK_FILES
from views_starlette import STARLETTE_ASKS, STARLETTE_FILES, STARLETTE_SOCKETS

from tape_runtime.bench import UPGRADE, raw_request

packs.unpack("flask", "starlette", "django", "httpx", *(["fastapi"] if packs.FASTAPI else []))
LIMITS = {"lines": 300_000, "seconds": 30}
#: What is said of Django and is no accusation: it writes header names with capitals over ASGI too, and gives a 204 a Content-Length of 0.
SAID_OF_DJANGO = {"asgi.headers.lower-case", "asgi.headers.length-of-nothing", "wsgi.headers.length-of-nothing"}


class OrdinaryViews(unittest.TestCase):
    def asks(self, files: dict, asks: list, said: set = frozenset(), **how: object) -> None:
        for request, status, words in asks:
            with self.subTest(request[:60], **how):
                result = serve(files, request, limits=LIMITS, **how)
                self.assertEqual((result.response or {}).get("status"), status, result.failure)
                self.assertIn(words, result.body)
                self.assertEqual(result.broken, [])
                self.assertLessEqual(result.rules, said)
                self.assertTrue(result.response["complete"])
                self.assertNotIn("restore", result.outcome)
                self.assertNotIn("stopped", result.kinds)
                if result.failure:
                    self.assertEqual((status, result.failure["type"]), (500, "ZeroDivisionError"))

    def sockets(self, files: dict, sockets: list, **how: object) -> None:
        for path, client, status in sockets:
            with self.subTest(path, **how):
                result = serve(files, raw_request("GET", path, UPGRADE, b""), mode="websocket", client=client, limits=LIMITS, **how)
                self.assertEqual((result.response["status"], result.violations, result.failure), (status, [], None))

    def test_one_of_each(self):
        self.asks(FLASK_FILES, FLASK_ASKS[::6])
        self.asks(STARLETTE_FILES, STARLETTE_ASKS[::6])
        self.asks(DJANGO_FILES, DJANGO_ASKS[:3], main="project/wsgi.py")
        self.asks(DJANGO_FILES, DJANGO_ASKS[:3], SAID_OF_DJANGO, main="project/asgi.py")
        if packs.FASTAPI:
            self.asks(FASTAPI_FILES, FASTAPI_ASKS[::6])

    def test_flask(self):
        self.assertGreaterEqual(len(FLASK_ASKS), 35)
        self.asks(FLASK_FILES, FLASK_ASKS)
        self.asks(FLASK_FILES, FLASK_ASKS, like="gunicorn")

    def test_flask_under_the_validator(self):
        self.asks(FLASK_FILES, FLASK_ASKS, strict=True)

    def test_starlette(self):
        for how in ({}, {"lifespan": True}, {"like": "uvicorn"}, {"strict": True}):
            self.asks(STARLETTE_FILES, STARLETTE_ASKS, **how)
            self.sockets(STARLETTE_FILES, STARLETTE_SOCKETS, **how)

    def test_django(self):
        self.asks(DJANGO_FILES, DJANGO_ASKS, SAID_OF_DJANGO, main="project/wsgi.py")
        self.asks(DJANGO_FILES, DJANGO_ASKS, SAID_OF_DJANGO, main="project/wsgi.py", like="gunicorn")
        self.asks(DJANGO_FILES, DJANGO_ASKS, SAID_OF_DJANGO, main="project/asgi.py")
        self.asks(DJANGO_FILES, DJANGO_ASKS[::4], SAID_OF_DJANGO, main="project/wsgi.py", strict=True)

    def test_a_client_that_leaves(self):
        ask = raw_request("GET", "/endless", {}, b"")
        for files, hows in ((FLASK_FILES, ({}, {"like": "gunicorn"})), (STARLETTE_FILES, ({}, {"like": "uvicorn"}))):
            for how in hows:
                with self.subTest(sorted(files), **how):
                    result = serve(files, ask, limits=LIMITS, client=[{"do": "disconnect", "after": 60}], **how)
                    self.assertEqual((result.violations, result.failure, result.response["status"]), ([], None, 200))
                    self.assertIn("put away", "".join(e["payload"]["text"] for e in result.all("print")))

    def test_what_they_raise_most_is_told_what_to_do(self):
        flask = "from flask import Flask, request, current_app\napp = Flask(__name__)\n@app.get('/')\ndef view():\n    def words():\n        yield request.path\n    return words()\n"
        self.assertIn("stream_with_context", serve({"app.py": flask}, raw_request("GET", "/", {}, b"")).failure["remedy"])
        self.assertIn("something of the application", serve({"app.py": f"{flask}current_app.name\n"}, raw_request("GET", "/", {}, b"")).failure["sentence"])
        starlette = "from starlette.applications import Starlette\nfrom starlette.routing import WebSocketRoute\nasync def echo(socket):\n    await socket.accept()\n    while True:\n        await socket.send_text(await socket.receive_text())\napp = Starlette(routes=[WebSocketRoute('/', echo)])\n"
        self.assertIn("Catch WebSocketDisconnect", serve({"app.py": starlette}, mode="websocket", client=[{"do": "close", "code": 1001}]).failure["remedy"])

    def test_fastapi(self):
        if not packs.FASTAPI:
            self.skipTest("pydantic's engine is no part of this tree")
        for how in ({}, {"lifespan": True}, {"like": "uvicorn"}):
            self.asks(FASTAPI_FILES, FASTAPI_ASKS, **how)
            self.sockets(FASTAPI_FILES, FASTAPI_SOCKETS, **how)


if __name__ == "__main__":
    unittest.main()
