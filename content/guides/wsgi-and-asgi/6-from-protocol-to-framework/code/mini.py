import json
import re
import traceback
from http import HTTPStatus
from urllib.parse import parse_qs


class Request:
    def __init__(self, environ):
        self.environ = environ
        self.method = environ["REQUEST_METHOD"]
        raw = environ.get("PATH_INFO") or "/"
        self.path = raw.encode("latin-1").decode("utf-8", "replace")

    def query(self, name, default):
        pairs = parse_qs(self.environ.get("QUERY_STRING", ""))
        return pairs.get(name, [default])[0]


class Stop(Exception):
    """An answer that is a status and no data."""


class Mini:
    def __init__(self, debug=False):
        self.debug, self.routes = debug, []

    def route(self, pattern, method="GET"):
        shape = re.sub(r"<(\w+)>", r"(?P<\1>[^/]+)", pattern)

        def register(view):
            self.routes.append((shape, method, view))
            return view

        return register

    def find(self, request):
        code = 404
        for shape, method, view in self.routes:
            if match := re.fullmatch(shape, request.path):
                if method == request.method:
                    return view, match.groupdict()
                code = 405
        raise Stop(code)

    def __call__(self, environ, start_response):
        try:
            request = Request(environ)
            view, arguments = self.find(request)
            code, body = 200, json.dumps(view(request, **arguments))
        except Stop as stop:
            code, body = stop.args[0], "null"
        except Exception:
            trace = traceback.format_exc()
            environ["wsgi.errors"].write(trace)
            code, body = 500, json.dumps(trace if self.debug else None)
        status = f"{code} {HTTPStatus(code).phrase}"
        start_response(status, [("Content-Type", "application/json")])
        return [body.encode()]
