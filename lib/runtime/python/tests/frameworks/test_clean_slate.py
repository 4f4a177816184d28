"""Ten unlike projects in turns in one interpreter: each answers as if it were alone."""

import unittest

import packs
from harness import serve

from tape_runtime import isolate
from tape_runtime.bench import raw_request
from tape_runtime.run import must_restore

packs.unpack("flask", "starlette", "django", "asgiref")
LIMITS = {"lines": 300_000, "seconds": 20}
WSGI = "def app(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [repr({}).encode()]\n"


def django(secret: str, models: str, views: str, more: str = "") -> str:
    """A Django project in one file."""
    return (
        "from django.conf import settings\n"
        f"settings.configure(DEBUG=True, SECRET_KEY={secret!r}, ROOT_URLCONF=__name__, ALLOWED_HOSTS=['*'], INSTALLED_APPS=['django.contrib.contenttypes', 'django.contrib.auth', __name__],\n"
        "    DATABASES={'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': 'db.sqlite3'}}, DEFAULT_AUTO_FIELD='django.db.models.BigAutoField'" + more + ")\n"
        "import django\ndjango.setup()\nfrom django.core.wsgi import get_wsgi_application\nfrom django.db import connection, models\nfrom django.http import HttpResponse\nfrom django.urls import path\n"
        + models + views + "app = get_wsgi_application()\n"
    )


MODEL = "class {0}(models.Model):\n    {1} = models.CharField(max_length=20)\n    class Meta: app_label = __name__\nwith connection.schema_editor() as editor:\n    editor.create_model({0})\n"
PROJECTS = {
    "bare": ({"app.py": "import logging\nlogging.basicConfig(level=logging.INFO, format='bare %(message)s')\nlogging.info('seen')\n" + WSGI.format("len(logging.root.handlers)")}, "1", "bare seen\n"),
    "bare, other format": ({"app.py": "import logging\nlogging.basicConfig(format='other %(message)s')\nlogging.warning('seen')\nlogging.info('not seen')\n" + WSGI.format("logging.root.level")}, "30", "other seen\n"),
    "flask": ({"app.py": "import logging\nfrom flask import Flask, render_template\napp = Flask(__name__)\n@app.get('/')\ndef home(): return render_template('page.html', name='Ada')\n", "templates/page.html": "<b>{{ name }}</b>"}, "<b>Ada</b>", ""),
    "flask, patched": ({"app.py": "import flask\nflask.Flask.make_response = lambda self, rv: self.response_class('patched')\nflask.json.dumps = None\napp = flask.Flask(__name__)\n@app.get('/')\ndef home(): return 'home'\n"}, "patched", ""),
    "flask package": ({"shop/__init__.py": "from flask import Flask\n", "shop/app.py": "from . import Flask\nfrom .prices import prices\napp = Flask(__name__)\n@app.get('/')\ndef home(): return prices\n", "shop/prices.py": "prices = {'tea': 2}\n"}, '{"tea":2}\n', ""),
    "starlette": ({"app.py": "from starlette.applications import Starlette\nfrom starlette.responses import JSONResponse\nfrom starlette.routing import Route\ndef home(request): return JSONResponse({'a': 1})\napp = Starlette(routes=[Route('/', home)])\n"}, '{"a":1}', ""),
    "starlette, patched by name": ({"app.py": "import starlette.responses as r\nfrom unittest.mock import patch\npatch('starlette.responses.JSONResponse.render', lambda self, content: b'mock').start()\nasync def app(scope, receive, send):\n    await r.JSONResponse({'a': 1})(scope, receive, send)\n"}, "mock", ""),
    "django": ({"app.py": django("one", MODEL.format("Note", "text"), "def home(request):\n    Note.objects.create(text='x')\n    return HttpResponse(f'{Note.objects.filter(text__contains=\"x\").count()} {settings.SECRET_KEY}')\nurlpatterns = [path('', home)]\n")}, "1 one", ""),
    "django, other": ({"app.py": django("two", MODEL.format("Cup", "name"), "async def home(request):\n    await Cup.objects.acreate(name='y')\n    return HttpResponse(f'{await Cup.objects.acount()} {settings.SECRET_KEY} {settings.TIME_ZONE}')\nurlpatterns = [path('', home)]\n", ", TIME_ZONE='UTC', LANGUAGE_CODE='en-gb'")}, "1 two UTC", ""),
    "json, patched": ({"app.py": "import json, http.cookies\njson.dumps = lambda x: 'forged'\nhttp.cookies.SimpleCookie.output = None\n" + WSGI.format("json.dumps(1)")}, "'forged'", ""),
}
SOUND = {"app.py": "import json, http.cookies, logging\n" + WSGI.format("(json.dumps(1), http.cookies.SimpleCookie('a=1').output(), logging.root.handlers, logging.root.level)")}


class CleanSlate(unittest.TestCase):
    def tearDown(self):
        isolate.spoiled.clear()

    def test_ten_unlike_projects_in_turns(self):
        self.assertEqual(len(PROJECTS), 10)
        names = list(PROJECTS)
        for turn in (names, names[::-1], [*names[5:], *names[:5]]):
            for name in turn:
                with self.subTest(name):
                    files, body, printed = PROJECTS[name]
                    result = serve(files, main="shop/app.py" if "shop/app.py" in files else "app.py", limits=LIMITS)
                    self.assertEqual((result.failure, result.body), (None, body))
                    self.assertEqual("".join(e["payload"]["text"] for e in result.all("print")), printed)
                    self.assertNotIn("restore", result.outcome)
                sound = serve(SOUND)
                self.assertEqual(sound.body, "('1', 'Set-Cookie: a=1', [], 30)")

    def test_no_cache_of_a_framework_outlives_its_run(self):
        import functools
        import gc
        serve(PROJECTS["django"][0], limits=LIMITS)
        full = [f for f in gc.get_objects() if type(f) is functools._lru_cache_wrapper and (f.__module__ or "").startswith(("django", "asgiref", "flask", "werkzeug")) and f.cache_info().currsize]
        self.assertEqual([f"{f.__module__}.{f.__qualname__}" for f in full], [])

    def test_a_run_that_lays_hands_on_the_server_is_undone_and_told(self):
        for source in (
            "from tape_runtime.recorder import Recorder\nRecorder.event = None\n", "import tape_runtime.shown as s\ns.raw.__code__ = (lambda data, limit=0: {'head': 'forged', 'size': 6}).__code__\n",
            "from tape_runtime import rules_asgi\nrules_asgi.HTTP.add('forged')\n", "import ctypes\n", "import sys\nsys.modules['tape_runtime.shown'].raw = None\n",
        ):
            with self.subTest(source):
                isolate.spoiled.clear()
                told = serve(source + WSGI.format("1")).outcome.get("restore")
                after = serve(WSGI.format("2"), raw_request("GET", "/", {}, b""))
                self.assertEqual((after.body, after.failure), ("2", None))
                self.assertTrue(told and must_restore())
                self.assertEqual(after.outcome["restore"], told)


if __name__ == "__main__":
    unittest.main()
