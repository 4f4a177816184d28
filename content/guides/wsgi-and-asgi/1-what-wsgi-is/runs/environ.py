"""A request is sent byte by byte as shown, and gunicorn's environ for it is printed."""

from session import *

uses("gunicorn")
copy("environ_dump.py")
request = "POST /tea?milk=yes HTTP/1.1\r\nHost: localhost:8000\r\nContent-Length: 6\r\n\r\n2 cups"
with serve("gunicorn --bind 127.0.0.1:8000 environ_dump:app"):
    lines = ask(request).content.splitlines()

record("request", request)
record("keys", f"{len(lines)} keys", like="exact")
record("environ", "\n".join(lines), like="shape")
