from http import HTTPStatus

from slip import Slip
from table import HTTPException, Table
from web import InternalServerError, Request, make_response, request


class Mini:
    def __init__(self):
        self.table, self.views, self.handlers = Table(), {}, {}
        self.before, self.after, self.teardown = [], [], []

    def route(self, pattern, method="GET"):
        def register(view):
            self.table.add(pattern, method, view.__name__)
            self.views[view.__name__] = view
            return view

        return register

    def dispatch(self):
        slip, missing = Slip.current.get(), None
        try:
            slip.endpoint, values = self.table.match(request.path, request.method)
        except HTTPException as error:
            slip.endpoint, missing = "", error
        for function in self.before:
            value = function()
            if value is not None:
                return value
        if missing:
            raise missing
        return self.views[slip.endpoint](**values)

    def handle(self, error):
        for key in [getattr(error, "code", None), *type(error).__mro__]:
            if key in self.handlers:
                return self.handlers[key](error)
        if isinstance(error, HTTPException):
            return error
        raise error

    def finish(self, value):
        response = make_response(value)
        for function in reversed(self.after):
            response = function(response)
        return response

    def full_dispatch(self):
        try:
            value = self.dispatch()
        except Exception as error:
            value = self.handle(error)
        return self.finish(value)

    def __call__(self, environ, start_response):
        with Slip(Request(environ)):
            unhandled = None
            try:
                try:
                    response = self.full_dispatch()
                except Exception as error:
                    unhandled = error
                    response = self.finish(self.handle(InternalServerError(error)))
                status = f"{response.code} {HTTPStatus(response.code).phrase}"
                start_response(status, list(response.headers.items()))
                return [response.body]
            finally:
                for function in reversed(self.teardown):
                    function(unhandled)
