"""Where each framework and server has the line, looked up in their sources."""

from session import *

uses("gunicorn", "uvicorn", "flask", "django", "starlette", "fastapi")
packages = CURRENT.parent / "lib" / "python3.11" / "site-packages"


def at(file, pattern, after=0):
    """Number of the first line from `after` on that begins with the pattern."""
    for number, line in enumerate((packages / file).read_text().splitlines(), 1):
        if number > after and re.match(pattern, line.strip()):
            return number
    raise LookupError(f"{file}: {pattern}")


v = versions
call = r"(async )?def __call__\("
django = at("django/core/handlers/wsgi.py", call, at("django/core/handlers/wsgi.py", "class WSGIHandler"))
record("table", "\n".join([
    f"gunicorn {v['gunicorn']} | workers/sync.py, {at('gunicorn/workers/sync.py', r'respiter = self.wsgi.environ, resp.start_response.')} | calls your app",
    f"uvicorn {v['uvicorn']} | httptools_impl.py, {at('uvicorn/protocols/http/httptools_impl.py', r'result = await app.')} | calls your app",
    f"Flask {v['flask']} | app.py, {at('flask/app.py', call)} | is called",
    f"Django {v['django']} | handlers/wsgi.py, {django} | is called",
    f"Starlette {v['starlette']} | applications.py, {at('starlette/applications.py', call)} | is called",
    f"FastAPI {v['fastapi']} | applications.py, {at('fastapi/applications.py', call)} | is called",
]))

# The question about a view written with def in FastAPI.
routing = (packages / "fastapi/routing.py").read_text()
assert re.search(r"if is_coroutine:\n.*\n\s+return await dependant.call\(.*\n\s+else:\n\s+return await run_in_threadpool\(\n\s+_run_sync_endpoint,", routing)
assert routing.splitlines()[350].startswith("async def run_endpoint_function"), routing.splitlines()[350]
