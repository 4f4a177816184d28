"""The memory that one more wait adds, as a process, a thread, a coroutine: workers of gunicorn, and a thousand requests that wait together."""

import resource

from session import *

uses("python", "gunicorn", "uvicorn", "flask")
write("long.py", '''
import asyncio, time

def app(environ, start_response):
    time.sleep(10)
    start_response("204 No Content", [])
    return []

async def async_app(scope, receive, send):
    await asyncio.sleep(10)
    await send({"type": "http.response.start", "status": 204})
    await send({"type": "http.response.body"})
''')
write("bare.py", "def app(environ, start_response):\n    start_response('204 No Content', [])\n    return []\n")
resource.setrlimit(resource.RLIMIT_NOFILE, (8192, 8192))
write("shop.py", "from flask import Flask\n\napp = Flask(__name__)\n\n@app.get('/')\ndef hi():\n    return 'hi'\n")


def own(pid):
    """Megabytes a process shares with no other."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return sum(int(kb) for kb in re.findall(r"Private_(?:Clean|Dirty):\s+(\d+)", rollup)) / 1024


def of_workers(app):
    with serve(f"gunicorn --bind 127.0.0.1:8000 -w 4 {app}", ready=r"(?s)(Booting.*){4}", settle=2) as server:
        at_once(20, lambda _: get(quiet=4))
        return [own(worker) for worker in children(server.pid)]


bare, flask = of_workers("bare:app"), of_workers("shop:app")


def thousand(command, pid_of):
    """Megabytes for each of a thousand requests while all wait."""
    with serve(command, settle=1.5) as server:
        pid = pid_of(server)
        before = own(pid)
        clients = [socket.create_connection(("127.0.0.1", ports[8000])) for _ in range(1000)]
        begun = time.monotonic()
        for client in clients:
            client.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        most = 0
        while time.monotonic() - begun < 9:
            time.sleep(0.5)
            most = max(most, own(pid))
        for client in clients:
            client.close()
        return (most - before) / 1000


rows = [
    f"a process (gunicorn -w) | {spread(bare, 0)} MB",
    f"the same, with Flask imported | {spread(flask, 0)} MB",
]
for label, command, pid_of in [
    ("a thread (gunicorn --threads 1000)", "gunicorn --bind 127.0.0.1:8000 --threads 1000 --worker-connections 2000 --backlog 2048 long:app", lambda server: children(server.pid)[0]),
    ("a coroutine (uvicorn)", "uvicorn --port 8000 --log-level warning --backlog 2048 --lifespan off long:async_app", lambda server: server.pid),
]:
    rows.append(f"{label} | {spread([thousand(command, pid_of) for _ in range(3)])} MB")
record("table", "\n".join(rows), like="about")
