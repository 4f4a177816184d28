import json
import re


class Stop(Exception):
    """Raised for an answer that is a status and headers alone."""

    def __init__(self, status, headers=()):
        super().__init__(status)
        self.status, self.headers = status, headers


class Mini:
    def __init__(self):
        self.rows = []

    def route(self, method, pattern):
        def register(view):
            self.rows.append((method, pattern, view))
            return view

        return register

    def find(self, method, path):
        for its_method, pattern, view in self.rows:
            if (its_method, pattern) == (method, path):
                return view, {}
        raise Stop("404 Not Found")

    def __call__(self, environ, start_response):
        path = environ.get("PATH_INFO") or "/"
        try:
            view, arguments = self.find(environ["REQUEST_METHOD"], path)
            status, headers, data = "200 OK", [], view(**arguments)
        except Stop as stop:
            status, headers, data = stop.status, stop.headers, None
        body = json.dumps(data).encode()
        start_response(status, [("Content-Type", "application/json"), *headers])
        return [body]


app = Mini()


@app.route("GET", "/teas")
def teas():
    return ["assam", "earl-grey"]


@app.route("POST", "/teas")
def add():
    return "added"


@app.route("GET", "/teas/<name>")
def tea(name):
    return {"tea": name}


@app.route("GET", "/teas/<name>/cups/<count>")
def cups(name, count):
    return {"tea": name, "cups": count}


@app.route("GET", "/menu.txt")
def menu():
    return "tea, and more tea"
