/** An app to measure Python in the page with, the packs it imports from, and the bars of its figures: MB that travel, then milliseconds. */
export type PackSet = {
  name: string
  packages: string[]
  source: string
  bars: { fetched: number; first?: number; second?: number; next: number; again: number }
}

const plain = `def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"hello"]
`
const flask = `from flask import Flask, render_template_string

app = Flask(__name__)


@app.get("/")
def home():
    return render_template_string("{{ word }}", word="hello")
`
const starlette = `from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route


async def home(request):
    return PlainTextResponse("hello")


app = Starlette(routes=[Route("/", home)])
`
const django = `from django.conf import settings

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="bench", INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"])

import django

django.setup()

from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

urlpatterns = [path("", lambda request: HttpResponse("hello"))]
app = get_wsgi_application()
`
const fastapi = `from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Word(BaseModel):
    word: str


@app.get("/")
async def home() -> Word:
    return Word(word="hello")
`

/** What the bench measures, a browser with an empty cache for each. */
export const packSets: readonly PackSet[] = [
  { name: 'bare', packages: [], source: plain, bars: { fetched: 4.7, first: 2500, next: 50, again: 1000 } },
  { name: 'Flask', packages: ['flask'], source: flask, bars: { fetched: 5.1, second: 1500, next: 60, again: 1500 } },
  { name: 'Starlette', packages: ['starlette'], source: starlette, bars: { fetched: 4.9, second: 1500, next: 60, again: 1500 } },
  { name: 'Django', packages: ['django'], source: django, bars: { fetched: 5.6, second: 1500, next: 120, again: 1500 } },
  { name: 'FastAPI', packages: ['fastapi'], source: fastapi, bars: { fetched: 5.3, second: 1500, next: 60, again: 1500 } },
]
