"""An app yields an empty chunk and then replaces its 200 by a 500, under three servers."""

from session import *

uses("gunicorn", "werkzeug", "python")
write("app.py", '''
import sys

def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    try:
        yield b""
        raise RuntimeError("no water")
    except RuntimeError:
        start_response("500 No Water", [("Content-Type", "text/plain")], sys.exc_info())
        yield b"Sorry."
''')
status = {name: get("/", "Connection: close").head.split()[1] for name, _ in each_wsgi("app", ["gunicorn", "Werkzeug", "wsgiref"])}
early = [name for name, code in status.items() if code == "200"]
record("early", f"{', '.join(early[:-1])} and {early[-1]} send it all the same.")
