"""A slash in percent signs, and a header sent twice, as three servers hand them to the app."""

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
# The lesson’s table says it of every header: one key with both values.
assert {value for value, _, _ in seen.values()} == {"one,two"}, seen
record("raw", f"{' and '.join(name for name, (_, _, raw) in seen.items() if raw)} keep the original in RAW_URI")
