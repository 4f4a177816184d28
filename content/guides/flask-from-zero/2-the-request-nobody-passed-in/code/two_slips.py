from contextvars import copy_context

from mini_context import Request, request
from slip import Slip


def begin(asked):
    Slip(Request({"PATH_INFO": asked, "REQUEST_METHOD": "GET"})).__enter__()  # left open: both requests are under way


def finish():
    return f"I was asked for {request.path}\n"


def app(environ, start_response):
    one, other = copy_context(), copy_context()
    one.run(begin, "/tea")
    other.run(begin, "/cake")
    first, second = one.run(finish), other.run(finish)
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [(first + second).encode()]
