"""An app yields an empty chunk and then replaces its 200 by a 500, under six servers."""

from session import *

uses_wsgi()
uses("gunicorn", "werkzeug", on="debian")
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
write("werkzeug_app.py", "from werkzeug.serving import run_simple\nfrom app import app\nrun_simple('127.0.0.1', 8000, app)\n")
status = {name: get("/", "Connection: close").head.split()[1] for name, _ in each_wsgi("app")}
for name, command in [("gunicorn of Debian", "gunicorn --bind 127.0.0.1:8000 app:app"), ("Werkzeug", "python3 werkzeug_app.py")]:
    with serve(command, on="debian"):
        status[name] = get("/", "Connection: close").head.split()[1]

honest = [name for name, code in status.items() if code == "500"]
assert honest == ["Waitress"], status
record("honest", f"Waitress {versions['waitress']} sent the 500.")
v = versions
record("early", f"gunicorn {v['gunicorn of Debian']} and {v['gunicorn']}, uWSGI {v['uWSGI']}, wsgiref {v['Python']} and Werkzeug {v['werkzeug']} had already sent the 200.")
