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
    """Raised by a view that wants to answer with a bare status."""


class Mini:
    def __init__(self, debug=False):
        self.debug = debug
        self.routes = []

    def route(self, pattern, method="GET"):
        regex = re.compile(re.sub(r"<(\w+)>", r"(?P<\1>[^/]+)", pattern))

        def register(view):
            self.routes.append((regex, method, view))
            return view

        return register

    def find(self, request):
        hits = [(m, method, view) for regex, method, view in self.routes
                if (m := regex.fullmatch(request.path))]
        for match, method, view in hits:
            if method == request.method:
                return view, match.groupdict()
        raise Stop(405 if hits else 404)

    def __call__(self, environ, start_response):
        try:
            request = Request(environ)
            view, arguments = self.find(request)
            code, answer = 200, view(request, **arguments)
        except Stop as stop:
            code, answer = stop.args[0], None
        except Exception:
            traceback.print_exc(file=environ["wsgi.errors"])
            code, answer = 500, traceback.format_exc() if self.debug else None
        body = json.dumps(answer).encode()
        start_response(f"{code} {HTTPStatus(code).phrase}", [
            ("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
        return [body]
