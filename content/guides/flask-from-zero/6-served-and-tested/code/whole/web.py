import json
from http import HTTPStatus

from proxy import Proxy
from slip import Slip
from table import HTTPException

request, g = Proxy(Slip.current, "request"), Proxy(Slip.current, "g")


class Request:
    def __init__(self, environ):
        self.environ = environ
        self.path, self.method = environ["PATH_INFO"], environ["REQUEST_METHOD"]


class Response:
    def __init__(self, body, code=200, kind="text/html; charset=utf-8"):
        self.body, self.code, self.headers = body.encode(), code, {"Content-Type": kind}


class InternalServerError(HTTPException):
    code = 500

    def __init__(self, original_exception):
        self.original_exception = original_exception


def abort(code):
    error = HTTPException()
    error.code = code
    raise error


def make_response(value):
    if isinstance(value, Response):
        return value
    if isinstance(value, HTTPException):
        return Response(f"{HTTPStatus(value.code).phrase}\n", value.code)
    if isinstance(value, tuple):
        response = make_response(value[0])
        response.code = value[1]
        return response
    if isinstance(value, str):
        return Response(value)
    if isinstance(value, (dict, list)):
        return Response(json.dumps(value) + "\n", kind="application/json")
    raise TypeError("The view function did not return a valid response.")
