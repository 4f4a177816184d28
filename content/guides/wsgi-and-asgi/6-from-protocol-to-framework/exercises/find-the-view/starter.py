import json
import re
from http import HTTPStatus


class Stop(Exception):
    """An answer that is a status and headers, and no data."""

    def __init__(self, code, headers=()):
        super().__init__(code)
        self.headers = headers


class Request:
    def __init__(self, environ):
        self.method = environ["REQUEST_METHOD"]
        self.path = environ.get("PATH_INFO") or "/"


class Mini:
    def __init__(self):
        self.routes = []

    def route(self, pattern, method="GET"):
        def register(view):
            self.routes.append((pattern, method, view))
            return view

        return register

    def find(self, request):
        for pattern, method, view in self.routes:
            if (pattern, method) == (request.path, request.method):
                return view, {}
        raise Stop(404)

    def __call__(self, environ, start_response):
        headers = [("Content-Type", "application/json")]
        try:
            request = Request(environ)
            view, arguments = self.find(request)
            code, body = 200, json.dumps(view(request, **arguments))
        except Stop as stop:
            code, body = stop.args[0], "null"
            headers += stop.headers
        start_response(f"{code} {HTTPStatus(code).phrase}", headers)
        return [body.encode()]


app = Mini()


@app.route("/teas")
def teas(request):
    return ["assam", "earl-grey"]


@app.route("/teas", "POST")
def add(request):
    return "added"


@app.route("/teas/<name>")
def tea(request, name):
    return {"tea": name}


@app.route("/teas/<name>/cups/<count>")
def cups(request, name, count):
    return {"tea": name, "cups": count}


@app.route("/menu.txt")
def menu(request):
    return "tea, and more tea"
