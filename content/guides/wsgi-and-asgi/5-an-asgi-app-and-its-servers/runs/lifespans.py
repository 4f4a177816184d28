"""State from start-up to requests, and start-ups that fail, under two servers."""

from session import *

uses("uvicorn", "gunicorn", "fastapi", "starlette")
copy("kitchen.py")
with asgi("uvicorn", "kitchen:app"):
    record("three", "\n".join(get("/", "Connection: close").content.strip() for _ in range(3)))

write("failed.py", '''
async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        await receive()
        return await send({"type": "lifespan.startup.failed", "message": "no water"})
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": b"ok"})
''')
write("raised.py", Path("failed.py").read_text().replace('return await send({"type": "lifespan.startup.failed", "message": "no water"})', 'raise RuntimeError("no water")'))


def started(name, target, flags=""):
    """Exit code, or None where it serves; whether it serves; and its log."""
    command = {"uvicorn": "uvicorn --port 8000", "gunicorn": "gunicorn --bind 127.0.0.1:8000 -k asgi"}[name]
    until(lambda: not listens(8000), 10, "the port to be free")
    with serve(f"{command} {flags} {target}", port=0) as server:
        until(lambda: listens(8000) or server.process.poll() is not None, 30, "it to listen or to give up")
        code = server.process.poll()
        return code, listens(8000) and get("/", "Connection: close", quiet=10).content.strip('"') == "ok", server.log


write("fast.py", '''
from contextlib import asynccontextmanager
from fastapi import FastAPI

@asynccontextmanager
async def lifespan(app):
    raise RuntimeError("no water")
    yield

app = FastAPI(lifespan=lifespan)

@app.get("/")
async def root():
    return "ok"
''')


def fate(name, target, flags=""):
    code, serves, log = started(name, target, flags)
    told = "the traceback" if "Traceback" in log else "the message" if "no water" in log else "one line" if "lifespan" in log.lower() else "nothing"
    assert serves != (code is not None), log
    return f"{'serves' if serves else f'exits with {code}'}, logs {told}"


assert fate("uvicorn", "failed:app") == "exits with 3, logs the message"
record("exits", "uvicorn exits with 3.")
assert fate("uvicorn", "raised:app") == "serves, logs one line"
record("raised", "logs one line and serves")
assert fate("uvicorn", "fast:app") == "exits with 3, logs the traceback"
record("fast", "uvicorn exits with 3")
assert {fate("gunicorn", target) for target in ("failed:app", "raised:app", "fast:app")} == {"serves, logs nothing"}
record("gunicorn", "served in all three cases, and logged nothing")
assert fate("uvicorn", "raised:app", "--lifespan on").startswith("exits")
record("on", "With --lifespan on uvicorn exits there as well.")

command = "gunicorn --bind 127.0.0.1:8000 -k asgi --asgi-lifespan on"
with serve(f"{command} failed:app", port=0) as server:
    time.sleep(10)
    log, code = server.log, server.process.poll()
    served = listens(8000) and get("/", "Connection: close", quiet=2).content
starts = log.count("Booting worker")
assert "no water" in log and code is None and starts > 3 and not served, (code, starts, served, log)
record("gunicorn-on", "With --asgi-lifespan on it logs the message, serves nobody, and starts the worker again and again.")

# The question about start-ups that uvicorn survives: a layer that fails over the lifespan, around an app that would start.
copy("kitchen.py")
write("hasty.py", '''
from kitchen import app as kitchen

async def app(scope, receive, send):
    print(scope["method"])
    await kitchen(scope, receive, send)
''')
code, _, log = started("uvicorn", "hasty:app")
assert code is None and "lifespan" in log, (code, log)
