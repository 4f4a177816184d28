import json
from contextvars import ContextVar
from http import HTTPStatus


once = ContextVar("once")


class Stop(Exception):
    def __init__(self, code):
        self.code = code


def after_this_request(function):
    """Calls the function with the code and body of this answer, and of no other."""
    once.get().append(function)


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
            return (f"{HTTPStatus(error.code).phrase}", error.code), None
        return ("Something broke.\n", 500), error

    def answer(self, value):
        value, code = value if isinstance(value, tuple) else (value, 200)
        return code, (value if isinstance(value, str) else json.dumps(value)).encode()

    def __call__(self, environ, start_response):
        unhandled, token = None, once.set([])
        try:
            try:
                value = self.dispatch(environ)
            except Exception as error:
                value, unhandled = self.handle(error)
            code, body = self.answer(value)
            for function in (*once.get(), *reversed(self.after)):
                code, body = function(code, body)
            start_response(f"{code} {HTTPStatus(code).phrase}", [("Content-Type", "text/plain")])
            once.reset(token)
            return [body]
        finally:
            for function in reversed(self.teardown):
                function(unhandled)


app = Mini()


def mark(code, body):
    return code, body + b" shop"


def order(environ):
    after_this_request(lambda code, body: (201, body + b" cookie"))
    after_this_request(lambda code, body: (code, body + f" seen-{code}".encode()))
    return "order"


def lost(environ):
    after_this_request(lambda code, body: (code, body + b" sorry"))
    raise Stop(404)


def menu(environ):
    return "menu"


def broken(environ):
    after_this_request(lambda code, body: 1 / 0)
    return "broken"


app.after.append(mark)
app.views = {"/order": order, "/lost": lost, "/menu": menu, "/broken": broken}
