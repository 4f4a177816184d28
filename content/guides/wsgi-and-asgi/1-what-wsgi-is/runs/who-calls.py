"""Three servers are asked which of their lines calls the app, and a fourth has none in Python."""

from session import *

uses_wsgi()
copy("who_calls.py")
said = [curl("http://127.0.0.1:8000/").out.rstrip("\n") for _ in each_wsgi("who_calls", ["wsgiref", "gunicorn", "Waitress"])]
record("calls", "\n".join(said).replace("gunicorn/workers", "workers"))

with wsgi("uWSGI", "who_calls") as server:
    curl("http://127.0.0.1:8000/")
    record("uwsgi", re.findall(r"^(\w+Error)", server.log, re.M)[-1])
