"""A layer replaces an announced 200 with a length of 5 by an error page that gives no length."""

from session import *

uses("gunicorn")
copy("catch_errors.py", "dry.py")
source = Path("catch_errors.py").read_text()
assert '("Content-Length", "18")' in source
write("no_length.py", re.sub(r',\s*\("Content-Length", "18"\)', "", source))
write("without.py", '''
from no_length import catch_errors

@catch_errors
def app(environ, start_response):
    start_response("200 OK", [("X-Kettle", "on"), ("Content-Length", "5")])
    raise RuntimeError("no water")
    yield b""
''')
with serve("gunicorn --bind 127.0.0.1:8000 without:app"):
    answer = get("/", "Connection: close")
assert answer.head.startswith("HTTP/1.1 500") and "X-Kettle" in answer.head, answer.head
body = answer.bytes.partition(b"\r\n\r\n")[2].decode()
record("both", f"gunicorn sent the 500 with both sets of headers, and {NUMBERS[len(body)]} bytes of the error page: {body}.")
