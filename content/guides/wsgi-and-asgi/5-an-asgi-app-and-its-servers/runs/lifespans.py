"""State from start-up to requests, and start-ups that fail, under two servers."""

from session import *

uses("uvicorn", "gunicorn")
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


def started(name, target):
    """Exit code, or None where it serves; whether it serves; and its log."""
    command = {"uvicorn": "uvicorn --port 8000", "gunicorn": "gunicorn --bind 127.0.0.1:8000 -k asgi"}[name]
    until(lambda: not listens(8000), 10, "the port to be free")
    with serve(f"{command} {target}", port=0) as server:
        until(lambda: listens(8000) or server.process.poll() is not None, 30, "it to listen or to give up")
        code = server.process.poll()
        return code, listens(8000) and get("/", "Connection: close", quiet=10).content == "ok", server.log


code, _, log = started("uvicorn", "failed:app")
assert "no water" in log, log
record("uvicorn", f"uvicorn logs the message and exits with {code}")
code, serves, log = started("uvicorn", "raised:app")
assert serves and [line for line in log.splitlines() if "lifespan" in line.lower()] == ["INFO:     ASGI 'lifespan' protocol appears unsupported."] and "water" not in log, log
record("exception", "uvicorn writes one line, ASGI 'lifespan' protocol appears unsupported., and serves")
for target in ["failed:app", "raised:app"]:
    code, serves, log = started("gunicorn", target)
    assert serves and "water" not in log and "lifespan" not in log.lower(), (target, log)
record("both", "gunicorn serves after either, and logs nothing")
