"""A loop in debug mode names a step that took long; uvicorn's log says nothing of it; eight add up squares."""

from session import *

uses("uvicorn", "gunicorn", "python")
copy("wait_asgi.py", "sums.py")
write("debug.py", '''
import asyncio, wait_asgi

async def app(scope, receive, send):
    asyncio.get_running_loop().set_debug(True)
    await wait_asgi.blocks(scope, receive, send)
''')
with serve("uvicorn --port 8000 --lifespan off debug:app") as server:
    get(quiet=3)
    get(quiet=3)
    time.sleep(0.3)
    record("debug", re.sub(r"<Task .*>", "<Task …>", re.search(r"Executing <Task .*> took \d\.\d+ seconds", server.log).group()), like="about")
with serve("uvicorn --port 8000 --lifespan off --log-level warning wait_asgi:blocks") as server:
    at_once(8, lambda _: get(quiet=9))
    assert not server.log, server.log
    record("silent", "uvicorn logs nothing")

rows = []
for label, command in [
    ("gunicorn -w 1", "gunicorn --bind 127.0.0.1:8000 -w 1 sums:app"),
    ("gunicorn --threads 8", "gunicorn --bind 127.0.0.1:8000 --threads 8 sums:app"),
    ("uvicorn, async def", "uvicorn --port 8000 --lifespan off sums:async_app"),
    ("gunicorn -w 2", "gunicorn --bind 127.0.0.1:8000 -w 2 sums:app"),
]:
    first, last = [], []
    with serve(command, settle=1.5):
        for _ in range(2):
            times = [answer.seconds for answer in at_once(8, lambda _: get("/", "Connection: close", quiet=20))]
            first.append(min(times))
            last.append(max(times))
    rows.append(f"{label} | {spread(first, 1)} s | {spread(last, 1)} s")
record("sums", "\n".join(rows), like="about")
