"""Where each framework and server has the line, looked up in their sources."""

from session import *

uses("gunicorn", "uvicorn", "werkzeug", "flask", "django", "starlette", "fastapi")
packages = CURRENT.parent / "lib" / "python3.11" / "site-packages"


def at(file, pattern, after=0):
    """Number of the first line from `after` on that begins with the pattern."""
    for number, line in enumerate((packages / file).read_text().splitlines(), 1):
        if number > after and re.match(pattern, line.strip()):
            return number
    raise LookupError(f"{file}: {pattern}")


# The question about four frames.
for file, pattern in [
    ("gunicorn/workers/sync.py", r"self.handle_request.listener, req, client, addr."),
    ("starlette/middleware/exceptions.py", r"await wrap_app_handling_exceptions.self.app, conn..scope, receive, send."),
    ("flask/ctx.py", r"result = self.url_adapter.match.return_rule=True."),
    ("django/core/handlers/exception.py", r"response = get_response.request."),
]:
    at(file, pattern)

v = versions
call = r"(async )?def __call__\("
flask, wsgi_app = at("flask/app.py", call), at("flask/app.py", r"def wsgi_app\(")
django = at("django/core/handlers/wsgi.py", call, at("django/core/handlers/wsgi.py", "class WSGIHandler"))
starlette = at("starlette/applications.py", call)
record("table", "\n".join([
    f"gunicorn {v['gunicorn']} | workers/sync.py, {at('gunicorn/workers/sync.py', r'respiter = self.wsgi')} | calls your app",
    f"gunicorn, -k asgi | asgi/protocol.py, {at('gunicorn/asgi/protocol.py', r'await self.app.scope, body_receiver')} | calls your app",
    f"uvicorn {v['uvicorn']} | httptools_impl.py, {at('uvicorn/protocols/http/httptools_impl.py', r'result = await app.')} | calls your app",
    f"flask run, Werkzeug {v['werkzeug']} | serving.py, {at('werkzeug/serving.py', r'application_iter = app.')} | calls your app",
    f"Flask {v['flask']} | app.py, {flask} | is called; goes on in wsgi_app, answers on {at('flask/app.py', r'return response.environ', wsgi_app)}",
    f"Django {v['django']} | handlers/wsgi.py, {django} | is called; enters the layers on {at('django/core/handlers/wsgi.py', r'response = self.get_response', django)}, answers on {at('django/core/handlers/wsgi.py', r'start_response.status', django)}",
    f"Django, ASGI | handlers/asgi.py, {at('django/core/handlers/asgi.py', call)} | is called; refuses every scope but http",
    f"Starlette {v['starlette']} | applications.py, {starlette} | is called; enters the layers on {at('starlette/applications.py', r'await self.middleware_stack', starlette)}",
    f"FastAPI {v['fastapi']} | applications.py, {at('fastapi/applications.py', call)} | is called; is a Starlette (line {at('fastapi/applications.py', r'class FastAPI.Starlette')})",
]))
