"""Writes, of the first request to each sample app, the stations it passes under this Python: `{project: [[kind, label, depth, about]…]}`."""

import json
import sys

import packs
from harness import serve
from views_django import DJANGO_ASKS, DJANGO_FILES
from views_fastapi import FASTAPI_ASKS, FASTAPI_FILES
from views_flask import FLASK_ASKS, FLASK_FILES
from views_starlette import STARLETTE_ASKS, STARLETTE_FILES

PROJECTS = {
    "flask": (FLASK_FILES, "app.py", FLASK_ASKS), "starlette": (STARLETTE_FILES, "app.py", STARLETTE_ASKS), "django": (DJANGO_FILES, "project/wsgi.py", DJANGO_ASKS),
    "django over ASGI": (DJANGO_FILES, "project/asgi.py", DJANGO_ASKS), "fastapi": (FASTAPI_FILES, "app.py", FASTAPI_ASKS),
}
packs.unpack("flask", "starlette", "django", "asgiref", *(["fastapi"] if packs.FASTAPI else []))
drawn = {}
for name, (files, main, asks) in PROJECTS.items():
    if name != "fastapi" or packs.FASTAPI:
        rows = serve(files, asks[0][0], main=main, xray="stations", limits={"lines": 300_000, "seconds": 60}).outcome["xray"]["rows"]
        drawn[name] = [[row["kind"], row["label"], row["depth"], row["about"]] for row in rows]
json.dump(drawn, sys.__stdout__)
