import json
from http import HTTPStatus
from http.cookies import SimpleCookie
from urllib.parse import parse_qsl

from .blueprint import Blueprint  # noqa: F401
from .context import Slip, current_app, g, request, session  # noqa: F401
from .signed import dumps, loads
from .table import Stop, Table


class Request:
    def __init__(self, environ):
        self.method, self.path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        self.args = dict(parse_qsl(environ.get("QUERY_STRING", "")))
        self.cookies = SimpleCookie(environ.get("HTTP_COOKIE", ""))


class Response:
    def __init__(self, value):
        value, self.status_code = value if isinstance(value, tuple) else (value, 200)
        self.headers = {"Content-Type": "text/html; charset=utf-8"}
        if not isinstance(value, str):
            value = json.dumps(value, sort_keys=True, separators=(",", ":")) + "\n"
            self.headers["Content-Type"] = "application/json"
        self.body = value.encode()


class Mini:
    def __init__(self, name):
        self.table, self.views, self.handlers = Table(), {}, {}
        self.before, self.after, self.teardown = {"": []}, [], []

    def add_url_rule(self, pattern, endpoint, view, methods):
        self.table.add(pattern, methods, endpoint)
        self.views[endpoint] = view

    def register_blueprint(self, blueprint):
        for step in blueprint.deferred:
            step(self)

    def after_request(self, function):
        self.after.append(function)
        return function

    def errorhandler(self, key):
        return lambda function: self.handlers.setdefault(key, function)

    def dispatch(self, slip):
        slip.session = self.open_session(slip.request)
        slip.endpoint, arguments = self.table.match(slip.request.path, slip.request.method)
        blueprint = slip.endpoint.rpartition(".")[0]
        for function in self.before[""] + self.before.get(blueprint, []):
            if (value := function()) is not None:
                return value
        return self.views[slip.endpoint](**arguments)

    def handle(self, error):
        for key in (getattr(error, "code", None), *type(error).__mro__):
            if key in self.handlers:
                return self.handlers[key](error), None
        if isinstance(error, Stop):
            return (HTTPStatus(error.code).phrase, error.code), None
        return ("Internal Server Error", 500), error

    def open_session(self, request):
        try:
            return loads(request.cookies["session"].value, self.secret_key)
        except (KeyError, ValueError):
            return {}

    def __call__(self, environ, start_response):
        unhandled = None
        with Slip(self, Request(environ)) as slip:
            try:
                try:
                    value = self.dispatch(slip)
                except Exception as error:
                    value, unhandled = self.handle(error)
                response = Response(value)
                for function in reversed(self.after):
                    response = function(response)
                if slip.session:
                    response.headers["Set-Cookie"] = f"session={dumps(slip.session, self.secret_key)}; Path=/"
                status = HTTPStatus(response.status_code)
                start_response(f"{status.value} {status.phrase}", list(response.headers.items()))
                return [response.body]
            finally:
                for function in reversed(self.teardown):
                    function(unhandled)


def abort(code):
    raise Stop(code)


def url_for(endpoint, **values):
    slip = Slip.current.get()
    if endpoint.startswith("."):
        endpoint = slip.endpoint.rpartition(".")[0] + endpoint
    return slip.app.table.build(endpoint, values)
