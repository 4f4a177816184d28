import sys


def layered(environ, start_response):
    try:
        raise LookupError("no tea")
    except LookupError:
        start_response("500 No Tea", [("Content-Type", "text/plain")], sys.exc_info())
        return [b"no tea\n"]


def app(environ, start_response):
    def start(status, headers):
        return start_response(status, headers)

    return layered(environ, start)
