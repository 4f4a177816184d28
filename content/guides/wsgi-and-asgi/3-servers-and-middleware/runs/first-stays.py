"""A layer replaces an announced 200 with a length of 5 by an error page: once by a layer that announces over it, once by one that has held it back."""

from session import *

uses("gunicorn")
copy("catch_chunks.py", "catch_errors.py", "dry.py")
FAILING = '''
@{0}
def app(environ, start_response):
    start_response("200 OK", [("X-Kettle", "on"), ("Content-Length", "5")])
    raise RuntimeError("no water")
    yield b""
'''
write("over.py", "from catch_chunks import catch_errors as over\n" + FAILING.format("over"))
write("holds.py", "from catch_errors import catch_errors\n" + FAILING.format("catch_errors"))
with serve("gunicorn --bind 127.0.0.1:8000 over:app"):
    answer = get("/", "Connection: close")
assert answer.head.startswith("HTTP/1.1 500") and "X-Kettle" in answer.head, answer.head
body = answer.bytes.partition(b"\r\n\r\n")[2].decode()
record("both", f"gunicorn sent the 500 with both sets of headers, and {NUMBERS[len(body)]} bytes of the error page: {body}.")
with serve("gunicorn --bind 127.0.0.1:8000 holds:app"):
    answer = get("/", "Connection: close")
assert answer.head.startswith("HTTP/1.1 500") and "X-Kettle" not in answer.head, answer.head
assert "Content-Length" not in answer.head and answer.content == "The kettle broke.\n", answer.bytes
record("one", "the whole page, with one set of headers")
