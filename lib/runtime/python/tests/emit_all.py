"""Writes every line that many runs emit, and their outcomes, for the contract to be held against them."""

import json
import sys

import broken_asgi
import broken_wsgi
from harness import OPEN, serve
from hostile import SOME

from tape_runtime.bench import raw_request

LIMITS = {"lines": 20_000, "seconds": 0.3}
SKIPPED = ("endless", "huge", "print without end")
INPUT = "def app(e, s):\n    print('read')\n    i = e['wsgi.input']\n    i.readline(); i.readlines(); list(i); i.read()\n    e['wsgi.errors'].write('x')\n    s('200 OK', [])(b'w')\n    return []\n"
BACK = "import asyncio\nasync def work(): await asyncio.sleep(0.01)\nasync def app(scope, receive, send):\n    t = asyncio.create_task(work())\n" \
    "    await send({'type': 'http.response.start', 'status': 200})\n    await send({'type': 'http.response.body'})\n"
POOL = "import asyncio\nasync def app(scope, receive, send):\n    await asyncio.to_thread(print, 'x')\n"
SOCKET = "async def app(scope, receive, send):\n    await receive()\n    await send({'type': 'websocket.accept'})\n    while True:\n        await send({'type': 'websocket.send', 'bytes': (await receive()).get('bytes')})\n"


def show(result: object) -> None:
    for row in [*result.rows, {"outcome": result.outcome}]:
        sys.__stdout__.write(json.dumps(row) + "\n")


for rule, given in {**broken_wsgi.APPS, **broken_asgi.APPS}.items():
    source, request, order = (*given, None, None)[:3]
    show(serve(source, request, **(order or {})))
for name, source in SOME.items():
    if not any(word in name for word in SKIPPED):
        show(serve(source, limits=LIMITS))
show(serve(INPUT, raw_request("POST", "/", {}, "a\nb\nc")))
show(serve(BACK, lifespan=True))
show(serve(POOL))
show(serve(SOCKET, OPEN, mode="websocket", client=[{"do": "bytes", "latin1": "a\xff"}, {"do": "disconnect"}]))
show(serve(INPUT, "nonsense"))
show(serve(INPUT, more=[{"request": "nonsense"}, {"request": raw_request("POST", "/", {}, "abc"), "client": [{"do": "disconnect", "sent": 1}]}]))
show(serve("open('made.txt', 'w').write('x')\ndef view(): raise KeyError('x')\ndef app(environ, start_response):\n    view()\n", xray="stations"))
show(serve({"app.py": "", "../x": ""}))
show(serve("import ctypes\n"))
show(serve("1 + 1\n", mode="program"))
