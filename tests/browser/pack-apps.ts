/** An app of no framework. */
export const bareApp = 'def app(environ, start_response):\n    start_response("200 OK", [])\n    return [b"bare"]\n'
/** The smallest app of each framework. */
export const apps = {
  flask: 'from flask import Flask\napp = Flask(__name__)\n@app.get("/")\ndef home():\n    return "from flask"\n',
  starlette:
    'from starlette.applications import Starlette\nfrom starlette.responses import PlainTextResponse\nfrom starlette.routing import Route\nasync def home(request):\n    return PlainTextResponse("from starlette")\napp = Starlette(routes=[Route("/", home)])\n',
  django:
    'from django.conf import settings\nsettings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="x")\nimport django\ndjango.setup()\nfrom django.http import HttpResponse\nfrom django.urls import path\nfrom django.core.wsgi import get_wsgi_application\nurlpatterns = [path("", lambda request: HttpResponse("from django"))]\napp = get_wsgi_application()\n',
  fastapi:
    'from fastapi import FastAPI\nfrom fastapi.responses import PlainTextResponse\napp = FastAPI()\n@app.get("/", response_class=PlainTextResponse)\ndef home(count: int = 1):\n    return "from fastapi"\n',
} as const

/** What a run that came to this body looks like. */
export const answered = (head: string) => ({ end: 'done', outcome: { failure: null, response: { status: 200, body: { head } } } })
