import sys

PLAIN = [("Content-Type", "text/plain")]


def app(environ, start_response):
    start_response("200 OK", PLAIN[:])
    try:
        guests = int(environ.get("QUERY_STRING", ""))
        body = f"{12 // guests} biscuits each\n".encode()
    except (ValueError, ZeroDivisionError):
        start_response("400 Bad Request", PLAIN[:], sys.exc_info())
        body = b"Send a number of guests.\n"
    return [body]
