"""A layer replaces an announced 200 with a length of 5 by an error page: once over the stored announcement, once by catch_errors, which holds it back."""

from session import *

uses("gunicorn")
copy("catch_errors.py", "dry.py")
FAILING = '''
@{0}
def app(environ, start_response):
    start_response("200 OK", [("X-Kettle", "on"), ("Content-Length", "5")])
    raise RuntimeError("no water")
    yield b""
'''
write("over.py", '''
import sys


def over(app):
    def layer(environ, start_response):
        try:
            yield from app(environ, start_response)
        except Exception:
            start_response("500 Internal Server Error", [("Content-Type", "text/plain")], sys.exc_info())
            yield b"The kettle broke."

    return layer

''' + FAILING.format("over"))
write("holds.py", "from catch_errors import catch_errors\n" + FAILING.format("catch_errors"))
with serve("gunicorn --bind 127.0.0.1:8000 over:app"):
    answer = get("/", "Connection: close")
assert answer.head.startswith("HTTP/1.1 500") and "X-Kettle" in answer.head, answer.head
body = answer.bytes.partition(b"\r\n\r\n")[2].decode()
record("both", f"gunicorn sent the 500 with both sets of headers, and {NUMBERS[len(body)]} bytes of the error page: {body}.")
with serve("gunicorn --bind 127.0.0.1:8000 holds:app"):
    answer = get("/", "Connection: close")
assert answer.head.startswith("HTTP/1.1 500") and "X-Kettle" not in answer.head, answer.head
assert answer.head.count("Content-Length") == 1, answer.head
assert answer.bytes.partition(b"\r\n\r\n")[2] == b"The kettle broke.\n", answer.bytes
record("one", "the whole page, with one set of headers")
