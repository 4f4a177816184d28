"""A header sent twice, and a slash in percent signs, as three servers hand them to the app."""

from session import *

uses("gunicorn", "werkzeug", "python")
write("app.py", '''
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    raw = "/a%2Fb" if environ.get("RAW_URI", "").startswith("/a%2Fb") else None
    return [repr([environ["HTTP_X_DEMO"], environ["PATH_INFO"], raw]).encode()]
''')

seen = {}
for name, _ in each_wsgi("app", ["gunicorn", "Werkzeug", "wsgiref"]):
    seen[name] = eval(get("/a%2Fb", "X-Demo: one", "X-Demo: two", "Connection: close").content)

assert {path for _, path, _ in seen.values()} == {"/a/b"}, seen
[value] = {value for value, _, _ in seen.values()}
record("header", repr(value))
record("raw", f"{' and '.join(name for name, (_, _, raw) in seen.items() if raw)} keep the original in RAW_URI")
