"""X-Cup and X_Cup, both in one request: what is under their one key."""

from session import *

uses("gunicorn", "python")
write("cup.py", '''
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [repr(environ.get("HTTP_X_CUP")).encode()]
''')
for name, _ in each_wsgi("cup", ["gunicorn", "wsgiref"]):
    found = get("/", "X-Cup: blue", "X_Cup: green", "Connection: close").content
    record(name, found)
