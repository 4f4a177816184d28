"""What is done before a snapshot is taken: the packages are imported and each has served one request, so that the first run finds all in memory."""

import gc
import json

from . import code_cache
from .one_thread.outside_loop import PlainLoop, outside_loop

_APPS = {
    "flask": "from flask import Flask, jsonify, render_template_string, request, session\napp = Flask(__name__)\napp.secret_key = 'warm'\n@app.get('/')\n"
             "def home():\n    session['a'] = 1\n    return jsonify(page=render_template_string('{% for n in [1] %}{{ n }}{% endfor %}'), args=request.args)\n",
    "starlette": "from starlette.applications import Starlette\nfrom starlette.background import BackgroundTask\nfrom starlette.middleware import Middleware\nfrom starlette.middleware.base import BaseHTTPMiddleware\n"
                 "from starlette.responses import JSONResponse, StreamingResponse\nfrom starlette.routing import Mount, Route, WebSocketRoute\n"
                 "class Layer(BaseHTTPMiddleware):\n    async def dispatch(self, request, call_next): return await call_next(request)\n"
                 "def home(request): return JSONResponse({'a': 1})\napp = Starlette(routes=[Route('/', home)], middleware=[Middleware(Layer)])\n",
    "fastapi": "from typing import Annotated\nfrom fastapi import Depends, FastAPI, Form, Header, HTTPException, Query, UploadFile\nfrom pydantic import BaseModel, Field\n"
               "class Item(BaseModel):\n    name: str = Field(min_length=1)\napp = FastAPI()\n@app.get('/')\ndef home(limit: int = 1) -> Item: return Item(name='warm')\n@app.post('/items')\nasync def create(item: Item): return item\n",
    "django": "from django.conf import settings\nsettings.configure(DEBUG=True, SECRET_KEY='warm', ROOT_URLCONF=__name__, ALLOWED_HOSTS=['*'],\n"
              "    INSTALLED_APPS=['django.contrib.contenttypes', 'django.contrib.auth', 'django.contrib.sessions', 'django.contrib.messages', 'django.contrib.staticfiles'],\n"
              "    MIDDLEWARE=['django.middleware.security.SecurityMiddleware', 'django.contrib.sessions.middleware.SessionMiddleware', 'django.middleware.common.CommonMiddleware', 'django.middleware.csrf.CsrfViewMiddleware',\n"
              "        'django.contrib.auth.middleware.AuthenticationMiddleware', 'django.contrib.messages.middleware.MessageMiddleware', 'django.middleware.clickjacking.XFrameOptionsMiddleware'],\n"
              "    DATABASES={'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': ':memory:'}}, DEFAULT_AUTO_FIELD='django.db.models.BigAutoField',\n"
              "    TEMPLATES=[{'BACKEND': 'django.template.backends.django.DjangoTemplates', 'APP_DIRS': True}])\n"
              "from django.core.wsgi import get_wsgi_application\napp = get_wsgi_application()\nfrom django import forms\nfrom django.core.management import call_command\nfrom django.db import connection, models\n"
              "from django.http import HttpResponse\nfrom django.shortcuts import redirect, render\nfrom django.template import engines\nfrom django.test import Client\nfrom django.urls import include, path\nfrom django.views import View\n"
              "call_command('migrate', verbosity=0)\ndef home(request): return HttpResponse(engines['django'].from_string('{% load static %}{{ a|upper }}').render({'a': 'b'}, request))\nurlpatterns = [path('', home)]\n",
}


class NotWarm(RuntimeError):
    """A package has not answered before the snapshot as it must."""


def warm(packages: list[str]) -> None:
    """Imports each package that has an app here and has it answer once, with no event loop around. Raises NotWarm where one does not answer."""
    from .run import run
    code_cache.install()
    for name in [name for name in packages if name in _APPS]:
        order = {"files": {"app.py": _APPS[name]}, "main": "app.py", "request": "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "limits": {"lines": 1_000_000, "seconds": 60}}
        with outside_loop():
            loop = PlainLoop()
            try:
                outcome = json.loads(loop.run_until_complete(run(json.dumps(order), lambda _: None)))
            finally:
                loop.close()
        if not outcome["response"] or outcome["response"]["status"] != 200:
            raise NotWarm(f"{name} does not answer: {outcome['failure'] and outcome['failure']['message']}")
    gc.collect()
    gc.freeze()
