"""Curl asks for paths with letters beyond ASCII, and sees what native strings do to them."""

from session import *

uses("gunicorn", "curl")
copy("hello.py", "cafe.py")
with serve("gunicorn --bind 127.0.0.1:8000 hello:app"):
    record("mojibake", curl("http://127.0.0.1:8000/caf%C3%A9").out)
    raw = get("/caf%C3%A9").bytes
    record("four", raw[raw.index(b"/caf") + 4 :].strip().hex(" "))
with serve("gunicorn --bind 127.0.0.1:8000 cafe:app"):
    record("recovered", curl("http://127.0.0.1:8000/caf%C3%A9").out + curl("http://127.0.0.1:8000/caf%E9").out)
