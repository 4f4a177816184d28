import json
from http import HTTPStatus


class Stop(Exception):
    def __init__(self, code):
        self.code = code


class Mini:
    def __init__(self):
        self.views, self.handlers = {}, {}
        self.before, self.after, self.teardown = [], [], []

    def dispatch(self, environ):
        for function in self.before:
            if (value := function(environ)) is not None:
                return value
        if environ["PATH_INFO"] not in self.views:
            raise Stop(404)
        return self.views[environ["PATH_INFO"]](environ)

    def handle(self, error):
        for key in (getattr(error, "code", None), *type(error).__mro__):
            if key in self.handlers:
                return self.handlers[key](error), None
        if isinstance(error, Stop):
            return (f"{HTTPStatus(error.code).phrase}\n", error.code), None
        return ("Something broke.\n", 500), error

    def answer(self, value):
        value, code = value if isinstance(value, tuple) else (value, 200)
        return code, (value if isinstance(value, str) else json.dumps(value)).encode()

    def __call__(self, environ, start_response):
        unhandled = None
        try:
            try:
                value = self.dispatch(environ)
            except Exception as error:
                value, unhandled = self.handle(error)
            code, body = self.answer(value)
            for function in reversed(self.after):
                code, body = function(code, body)
            start_response(f"{code} {HTTPStatus(code).phrase}", [("Content-Type", "text/plain")])
            return [body]
        finally:
            for function in reversed(self.teardown):
                function(unhandled)
