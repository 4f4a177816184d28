import sys

PLAIN = [("Content-Type", "text/plain")]


def biscuits(environ, start_response):
    start_response("200 OK", PLAIN[:])
    guests = int(environ.get("QUERY_STRING", ""))
    return [f"{12 // guests} biscuits each\n".encode()]


def app(environ, start_response):
    try:
        return biscuits(environ, start_response)
    except Exception:
        start_response("500 Our Fault", PLAIN[:], sys.exc_info())
        return [b"Sorry, no biscuits today.\n"]
