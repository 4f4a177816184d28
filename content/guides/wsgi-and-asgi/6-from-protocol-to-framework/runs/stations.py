"""Where the table is asked in three frameworks: before Flask’s functions, after the layers of Django and Starlette; and which layer is outermost."""

from session import *

uses("gunicorn", "uvicorn", "flask", "django", "starlette", "fastapi")
copy("flask_shop.py", "django_shop.py", "fastapi_shop.py")
write("flask_told.py", '''
from flask import request
from flask_shop import app

@app.before_request
def before():
    print("before_request", request.endpoint)

@app.after_request
def after(response):
    print("after_request", response.status_code)
    return response
''')
write("django_told.py", Path("django_shop.py").read_text().replace("settings.configure(", 'settings.configure(MIDDLEWARE=["django_told.layer"], ').replace("TEAS =", '''
def layer(get_response):
    def inner(request):
        print("in", request.resolver_match)
        response = get_response(request)
        print("out", request.resolver_match.func.__name__)
        return response
    return inner

TEAS ='''))
write("fastapi_told.py", '''
from fastapi_shop import app as shop

class Layer:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        print("in", scope.get("endpoint"))
        await self.app(scope, receive, send)
        print("out", scope["endpoint"].__name__)

app = shop
app.add_middleware(Layer)
''')


def told(command, path="/teas/assam"):
    with serve(command, settle=1.2) as server:
        get(path, "Connection: close")
        time.sleep(0.3)
        return re.findall(r"(?m)^(?:before_request|after_request|in|out) .*$", server.log)


flask = "gunicorn --bind 127.0.0.1:8000 flask_told:app"
found, missed = told(flask), told(flask, "/coffee")
assert found == ["before_request tea", "after_request 200"] and missed == ["before_request None", "after_request 404"], (found, missed)
record("flask", "request.endpoint was already 'tea'")
record("flask-missed", "For a path that no row fits it was None, and the function ran all the same.")
django = told("gunicorn --bind 127.0.0.1:8000 django_told:application")
starlette = told("uvicorn --port 8000 --lifespan off fastapi_told:app")
assert django == starlette == ["in None", "out tea"], (django, starlette)
record("around", "nothing had been looked up on the way in, and the view’s name was there on the way out")

write("django_two.py", Path("django_told.py").read_text().replace('MIDDLEWARE=["django_told.layer"]', 'MIDDLEWARE=["django_two.first", "django_two.second"]').replace("def layer(get_response):", """
def first(get_response):
    return named("first", get_response)

def second(get_response):
    return named("second", get_response)

def named(name, get_response):
    def inner(request):
        print("in", name)
        return get_response(request)
    return inner

def layer(get_response):"""))
write("fastapi_two.py", '''
from fastapi_shop import app

class Layer:
    def __init__(self, app, name):
        self.app, self.name = app, name

    async def __call__(self, scope, receive, send):
        print("in", self.name)
        await self.app(scope, receive, send)

app.add_middleware(Layer, name="first")
app.add_middleware(Layer, name="second")
''')
django = told("gunicorn --bind 127.0.0.1:8000 django_two:application")
starlette = told("uvicorn --port 8000 --lifespan off fastapi_two:app")
assert django == ["in first", "in second"] and starlette == ["in second", "in first"], (django, starlette)
record("order", "In Django’s list the first is outermost; of Starlette’s the one that was added last.")
