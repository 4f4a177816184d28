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
#: Django writes header names with capitals over ASGI, and the specification asks for small letters: that is true, and a lesson.
TRUE_OF_DJANGO = {"asgi.headers.lower-case"}


class OrdinaryViews(unittest.TestCase):
    def asks(self, files: dict, asks: list, allowed: set = frozenset(), **how: object) -> None:
        for request, status, words in asks:
            with self.subTest(request[:60], **how):
                result = serve(files, request, limits=LIMITS, **how)
                self.assertEqual((result.response or {}).get("status"), status, result.failure)
                self.assertIn(words, result.body)
                self.assertEqual([v for v in result.violations if v["rule"] not in allowed], [])
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
        if packs.FASTAPI:
            self.asks(FASTAPI_FILES, FASTAPI_ASKS[::6])

    def test_flask(self):
        self.assertGreaterEqual(len(FLASK_ASKS), 35)
        self.asks(FLASK_FILES, FLASK_ASKS)
        self.asks(FLASK_FILES, FLASK_ASKS, like="gunicorn")

    def test_flask_under_the_validator(self):
        # wsgiref.validate has readings of its own of HEAD, of 204 and of 304, which are no rules of PEP 3333.
        self.asks(FLASK_FILES, [row for row in FLASK_ASKS if row[1] not in (204, 304)], strict=True)

    def test_starlette(self):
        for how in ({}, {"lifespan": True}, {"like": "uvicorn"}, {"strict": True}):
            self.asks(STARLETTE_FILES, STARLETTE_ASKS, **how)
            self.sockets(STARLETTE_FILES, STARLETTE_SOCKETS, **how)

    def test_django(self):
        self.asks(DJANGO_FILES, DJANGO_ASKS, main="project/wsgi.py")
        self.asks(DJANGO_FILES, DJANGO_ASKS, main="project/wsgi.py", like="gunicorn")
        self.asks(DJANGO_FILES, DJANGO_ASKS, TRUE_OF_DJANGO, main="project/asgi.py")

    def test_fastapi(self):
        if not packs.FASTAPI:
            self.skipTest("pydantic's engine is no part of this tree")
        for how in ({}, {"lifespan": True}, {"like": "uvicorn"}):
            self.asks(FASTAPI_FILES, FASTAPI_ASKS, **how)
            self.sockets(FASTAPI_FILES, FASTAPI_SOCKETS, **how)


if __name__ == "__main__":
    unittest.main()
