import sys


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    yield b"so far so good\n"
    try:
        raise LookupError("no tea")
    except LookupError:
        start_response("500 No Tea", [("Content-Type", "text/plain")], sys.exc_info())
        yield b"not reached\n"
