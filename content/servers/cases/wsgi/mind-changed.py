import sys


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    try:
        raise LookupError("no tea")
    except LookupError:
        start_response("500 No Tea", [("Content-Type", "text/plain")], sys.exc_info())
        return [b"no tea\n"]
