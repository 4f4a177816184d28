"""A header sent twice, and a slash in percent signs, as four servers hand them to the app."""

from session import *

uses_wsgi()
write("app.py", '''
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    raw = [key for key in ("RAW_URI", "REQUEST_URI") if environ.get(key, "").startswith("/a%2Fb")]
    return [repr([environ["HTTP_X_DEMO"], environ["PATH_INFO"], raw]).encode()]
''')

seen = {}
for name, _ in each_wsgi("app", ["gunicorn", "wsgiref", "Waitress", "uWSGI"]):
    seen[name] = eval(get("/a%2Fb", "X-Demo: one", "X-Demo: two", "Connection: close").content)

assert {path for _, path, _ in seen.values()} == {"/a/b"}, seen
by_value = {}
for name, (value, _, _) in seen.items():
    by_value.setdefault(value, []).append(name)
record("header", ", ".join(f"{' and '.join(names)} {value!r}" for value, names in by_value.items()).replace(" '", " make '", 1))
by_key = {}
for name, (_, _, raw) in seen.items():
    by_key.setdefault("".join(raw), []).append(name)
del by_key[""]
record("raw", ", ".join(f"{' and '.join(names)} in {key}" for key, names in by_key.items()).replace(" in ", " keeps the original in ", 1))
