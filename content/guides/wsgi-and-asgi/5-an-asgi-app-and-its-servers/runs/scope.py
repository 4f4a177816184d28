"""One request as environ under gunicorn and as scope under uvicorn."""

from session import *

uses("gunicorn", "uvicorn")
write("both.py", '''
def environ(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [repr({name: environ[name] for name in ("PATH_INFO", "QUERY_STRING", "HTTP_X_DEMO", "REMOTE_ADDR", "wsgi.version")}).encode()]

async def scope(scope, receive, send):
    assert scope["type"] == "http"
    body = repr({name: scope[name] for name in ("path", "raw_path", "query_string", "headers", "client", "asgi")}).encode()
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": body})
''')
ask_both = lambda: eval(get("/caf%C3%A9?milk=yes", "X-Demo: one", "X-Demo: two", "Connection: close").content)
with serve("gunicorn --bind 127.0.0.1:8000 both:environ"):
    environ = ask_both()
with serve("uvicorn --port 8000 --lifespan off both:scope"):
    scope = ask_both()
demo = ", ".join(map(repr, [pair for pair in scope["headers"] if pair[0] == b"x-demo"]))
record("table", "\n".join([
    f"PATH_INFO {environ['PATH_INFO']!r} | path {scope['path']!r}, and raw_path {scope['raw_path']!r}",
    f"QUERY_STRING {environ['QUERY_STRING']!r} | query_string {scope['query_string']!r}",
    f"HTTP_X_DEMO {environ['HTTP_X_DEMO']!r} | headers […, {demo}]",
    f"REMOTE_ADDR {environ['REMOTE_ADDR']!r} | client {scope['client']!r}",
    f"wsgi.version {environ['wsgi.version']!r} | asgi {scope['asgi']!r}",
    "wsgi.input | nothing: the body comes through receive",
]), like="shape")
