from contextvars import ContextVar
from http import HTTPStatus


class NotFound(Exception):
    code = 404


class Response:
    def __init__(self, text, code=200):
        self.text, self.code = text, code


class Slip:
    """The note that goes with one request: what belongs to it, in one object."""

    current = ContextVar("slip")
    once = []

    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.token = Slip.current.set(self)

    def __exit__(self, *error):
        Slip.current.reset(self.token)


def after_this_request(function):
    """Gives the response to this request to the function, which returns one. Other requests never see it."""
    Slip.current.get().once.append(function)


class Mini:
    def __init__(self):
        self.views, self.after = {}, []

    def dispatch(self):
        try:
            return Response(self.views[Slip.current.get().path]())
        except NotFound:
            return Response("Not Found", 404)

    def finish(self, response):
        for function in (*Slip.current.get().once, *reversed(self.after)):
            response = function(response)
        return response

    def __call__(self, environ, start_response):
        with Slip(environ["PATH_INFO"]):
            response = self.finish(self.dispatch())
        start_response(f"{response.code} {HTTPStatus(response.code).phrase}", [("Content-Type", "text/plain")])
        return [response.text.encode()]


app = Mini()


def mark(response):
    response.text += " shop"
    return response


def cookie(response):
    return Response(response.text + " cookie", 201)


def seen(response):
    response.text += f" seen-{response.code}"
    return response


def order():
    after_this_request(cookie)
    after_this_request(seen)
    return "order"


def lost():
    after_this_request(seen)
    raise NotFound


def menu():
    return "menu"


def broken():
    after_this_request(lambda response: 1 / 0)
    return "broken"


app.after.append(mark)
app.views = {"/order": order, "/lost": lost, "/menu": menu, "/broken": broken}
