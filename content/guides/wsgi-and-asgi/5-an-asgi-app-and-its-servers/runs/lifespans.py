"""State from start-up to requests, and start-ups that fail, under four servers."""

from session import *

uses_asgi()
copy("kitchen.py")
said = {}
for name, _ in each_asgi("kitchen:app", ["uvicorn", "gunicorn"]):
    said[name] = [get("/", "Connection: close").content.strip() for _ in range(3)]
record("three", "\n".join(said["uvicorn"]))
record("gunicorn", f"gunicorn {versions['gunicorn']} copies nothing, and its third answer began with {said['gunicorn'][2].split(',')[0]}.")

write("told.py", '''
import sys

async def app(scope, receive, send):
    print("scope", scope["type"], "state" in scope, file=sys.stderr, flush=True)
    if scope["type"] == "lifespan":
        await receive()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        return await send({"type": "lifespan.shutdown.complete"})
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": b"ok"})
''')
logs = {}
for name, server in each_asgi("told:app", ["hypercorn", "daphne"]):
    get("/", "Connection: close")
    logs[name] = server.log
assert "scope lifespan False" in logs["hypercorn"] and "scope http False" in logs["hypercorn"], logs
assert "scope lifespan" not in logs["daphne"] and "scope http" in logs["daphne"], logs
record("others", f"hypercorn {versions['hypercorn']} has no state; daphne {versions['daphne']} makes no lifespan call at all.")

write("failed.py", '''
async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        await receive()
        return await send({"type": "lifespan.startup.failed", "message": "no water"})
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": b"ok"})
''')
write("raised.py", Path("failed.py").read_text().replace('return await send({"type": "lifespan.startup.failed", "message": "no water"})', 'raise RuntimeError("no water")'))


def started(name, target, flags="", seconds=4):
    """Exit code, or None where it serves after some seconds; whether it serves; and its log."""
    command = {"uvicorn": "uvicorn --port 8000", "gunicorn": "gunicorn --bind 127.0.0.1:8000 -k asgi"}[name]
    with serve(f"{command} {flags} {target}", port=0, settle=seconds) as server:
        code = server.process.poll()
        return code, listens(8000) and get("/", "Connection: close", quiet=2).content == "ok", server.log


code, _, log = started("uvicorn", "failed:app")
record("uvicorn", f"uvicorn does, with code {code}")
code, serves, log = started("uvicorn", "raised:app")
assert serves and len([line for line in log.splitlines() if "lifespan" in line.lower()]) == 1, log
record("exception", "uvicorn logs one line and serves")
for target in ["failed:app", "raised:app"]:
    code, serves, log = started("gunicorn", target)
    assert serves and "water" not in log and "lifespan" not in log.lower(), (target, log)
record("both", f"gunicorn {versions['gunicorn']} serves in both cases and logs nothing.")
code, serves, log = started("gunicorn", "failed:app", "--asgi-lifespan on", 6)
assert log.count("Booting worker") > 2, log
record("on", "With --asgi-lifespan on it restarts the worker again and again.")
