import sys

PLAIN = [("Content-Type", "text/plain")]


def app(environ, start_response):
    start_response("200 OK", PLAIN[:])
    try:
        yield b"The kettle is on.\n"
        raise RuntimeError("no water")
    except RuntimeError:
        start_response("500 No Water", PLAIN[:], sys.exc_info())
        yield b"Sorry.\n"
