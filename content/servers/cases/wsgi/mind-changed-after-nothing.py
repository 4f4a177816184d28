import sys


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    yield b""
    try:
        raise LookupError("no tea")
    except LookupError:
        start_response("500 No Tea", [("Content-Type", "text/plain")], sys.exc_info())
        yield b"no tea\n"
