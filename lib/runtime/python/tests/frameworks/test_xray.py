"""The stations of a request: found in the frameworks that are installed, nested as they were called, bounded, and costing little."""

import time
import unittest

import packs
from harness import serve
from views_django import DJANGO_FILES
from views_flask import FLASK_FILES
from views_starlette import STARLETTE_FILES

from tape_runtime.bench import raw_request
from tape_runtime.xray.resolve import missing
from tape_runtime.xray.table import PACKAGES, TABLE

packs.unpack("flask", "starlette", "django")
LIMITS = {"lines": 300_000, "seconds": 30}


def rows(files: dict, path: str = "/", how: str = "stations", **order: object) -> list[dict]:
    """The rows of an X-ray of one GET."""
    result = serve(files, raw_request("GET", path, {}, b""), xray=how, limits=LIMITS, **order)
    return result.outcome["xray"]["rows"]


def drawn(found: list[dict]) -> list[tuple]:
    return [(row["depth"], row["kind"], row["label"]) for row in found]


class XRay(unittest.TestCase):
    def sound(self, found: list[dict]) -> None:
        for place, row in enumerate(found):
            above = None if row["parent"] is None else found[row["parent"]]
            self.assertEqual(row["depth"], above["depth"] + 1 if above else 0)
            self.assertTrue(row["parent"] is None or row["parent"] < place)
            self.assertLessEqual(row["start"], row["end"])
            self.assertEqual(row["package"] is None, row["kind"] == "yours")
            self.assertTrue(row["kind"] == "yours" or row["package"]["version"], row)

    def test_every_station_of_the_table_is_in_the_installed_version(self):
        for framework in TABLE:
            if framework == "fastapi" and not packs.FASTAPI:
                continue
            packs.unpack(framework)
            self.assertEqual(missing(framework), [])
            self.assertLessEqual(20, len(TABLE[framework]))
            self.assertIn(framework, PACKAGES)

    def test_a_name_that_is_gone_is_told(self):
        kept = TABLE["flask"]
        TABLE["flask"] = [("shell", "flask.app", "Flask.gone", ""), ("shell", "flask.nowhere", "x", ""), ("view", "flask.views", "View.as_view>gone", "")]
        self.addCleanup(TABLE.__setitem__, "flask", kept)
        self.assertEqual(missing("flask"), ["flask.app:Flask.gone", "flask.nowhere:x", "flask.views:View.as_view>gone"])

    def test_flask(self):
        found = rows(FLASK_FILES, "/page/ada")
        self.sound(found)
        seen = drawn(found)
        self.assertEqual(seen[0], (0, "shell", "Flask.wsgi_app"))
        for row in ((3, "yours", "before"), (2, "view", "Flask.dispatch_request"), (3, "yours", "page"), (4, "template", "_render"), (1, "response", "Response.__call__")):
            self.assertIn(row, seen)
        self.assertEqual({row["about"] for row in found if row["kind"] == "template"}, {"page.html"})
        own = next(row for row in found if row["label"] == "page")
        self.assertEqual((own["file"], own["package"], own["line"]), ("app.py", None, 1 + FLASK_FILES["app.py"][: FLASK_FILES["app.py"].index('@app.get("/page')].count("\n")))
        first = found[0]
        self.assertEqual((first["package"]["name"], first["file"], first["about"]), ("Flask", "flask/app.py", "/page/ada"))

    def test_what_is_raised(self):
        found = {row["label"]: row for row in rows(FLASK_FILES, "/boom")}
        self.assertEqual((found["boom"]["raised"], found["boom"]["result"]), (True, "ZeroDivisionError: division by zero"))
        self.assertTrue(found["Flask.full_dispatch_request"]["raised"])
        self.assertFalse(found["Flask.wsgi_app"]["raised"])

    def test_starlette_and_the_task_that_a_middleware_makes(self):
        found = rows(STARLETTE_FILES, "/stream")
        self.sound(found)
        by = {row["label"]: row for row in found}
        self.assertEqual(found[by["ExceptionMiddleware.__call__"]["parent"]]["label"], "call_next")
        self.assertGreater(by["Starlette.__call__"]["waits"], 2)
        self.assertEqual(by["stream"]["waits"], 0)
        self.assertIn("threads", {row["kind"] for row in rows(STARLETTE_FILES, "/plain")})

    def test_django_with_its_queries(self):
        for main in ("project/wsgi.py", "project/asgi.py"):
            found = rows(DJANGO_FILES, "/page/ada/", main=main)
            self.sound(found)
            by = {row["label"]: row for row in found}
            for layer in ("SecurityMiddleware.__call__", "SessionMiddleware.__call__", "CsrfViewMiddleware.__call__"):
                self.assertEqual(by[layer]["kind"], "layer")
            queries = [row["about"] for row in found if row["kind"] == "database"]
            self.assertEqual([query.split()[0] for query in queries], ["INSERT", "INSERT", "SELECT"])
            self.assertEqual([by[name]["kind"] for name in ("page", "middleware", "Template.render", "URLResolver.resolve")], ["yours", "yours", "template", "table"])

    def test_every_frame_and_its_bound(self):
        found = rows(FLASK_FILES, "/", "frames")
        self.assertGreater(len(found), 150)
        many = "def f(): pass\ndef app(environ, start_response):\n    for i in range(3_000): f()\n    start_response('200 OK', [])\n    return []\n"
        told = serve(many, xray="stations").outcome["xray"]
        self.assertEqual((len(told["rows"]), told["dropped"]), (2_000, 1_001))

    def test_it_is_off_unless_asked_for_and_leaves_nothing_running(self):
        self.assertNotIn("xray", serve(FLASK_FILES, limits=LIMITS).outcome)
        import sys
        self.assertIsNone(sys.gettrace())

    def test_a_repr_that_does_something_is_not_asked(self):
        source = "class Loud:\n    def __repr__(self): print('asked')\n    def __iter__(self): return iter([b'x'])\ndef made(): return Loud()\n" \
            "def app(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    x = made()\n    return [b'x']\n"
        result = serve(source, xray="stations")
        self.assertEqual((result.all("print"), result.outcome["xray"]["rows"][1]["result"]), ([], "Loud"))

    def test_it_costs_little(self):
        def least(how: str) -> float:
            best = 9.0
            for _ in range(8):
                began = time.process_time()
                serve(FLASK_FILES, xray=how, limits=LIMITS)
                best = min(best, time.process_time() - began)
            return best

        self.assertLess(least("stations") - least("off"), 0.02)


if __name__ == "__main__":
    unittest.main()
