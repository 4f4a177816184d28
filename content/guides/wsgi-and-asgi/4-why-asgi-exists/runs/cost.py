"""A thousand requests wait half a second together: the memory each adds, as a process, a thread, a coroutine. Where gunicorn leaves some of a thousand without an answer, which it does now and then, they are sent again."""

import resource

from session import *

uses("python", "gunicorn", "uvicorn")
uses("flask", "gunicorn", on="debian")
copy("wait_wsgi.py", "wait_asgi.py")
resource.setrlimit(resource.RLIMIT_NOFILE, (8192, 8192))
record("cores", f"{os.cpu_count()} cores, Python {versions['Python']}, gunicorn {versions['gunicorn']}, uvicorn {versions['uvicorn']}; for Flask {versions['flask']}, gunicorn {versions['gunicorn of Debian']}.")
write("shop.py", "from flask import Flask\n\napp = Flask(__name__)\n\n@app.get('/')\ndef hi():\n    return 'hi'\n")


def own(pid):
    """Megabytes a process shares with no other."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return sum(int(kb) for kb in re.findall(r"Private_(?:Clean|Dirty):\s+(\d+)", rollup)) / 1024


def of_workers(app, on):
    with serve(f"gunicorn --bind 127.0.0.1:8000 -w 4 {app}", on=on, ready=r"(?s)(Booting.*){4}", settle=2) as server:
        at_once(4, lambda _: get(quiet=4))
        return [own(worker) for worker in children(server.pid)]


bare, flask = of_workers("wait_wsgi:app", "current"), of_workers("shop:app", "debian")
whole = lambda figures: spread(figures, 0)
record("process", f"{whole(bare)} MB, or {whole(flask)} MB with Flask", like="about")


def thousand(command, pid_of):
    """Seconds until the last of a thousand answers, and megabytes for each while all wait."""
    import selectors

    with serve(command, settle=1.5) as server:
        pid = pid_of(server)
        get(quiet=4)
        before = own(pid)
        clients = [socket.create_connection(("127.0.0.1", ports[8000])) for _ in range(1000)]
        begun = time.monotonic()
        for client in clients:
            client.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        time.sleep(max(0.0, 0.45 - (time.monotonic() - begun)))
        during = own(pid)
        waiting = selectors.DefaultSelector()
        for client in clients:
            waiting.register(client, selectors.EVENT_READ)
        left, last = set(clients), begun
        while left and time.monotonic() - begun < 5:
            for key, _ in waiting.select(1):
                last = time.monotonic()
                assert key.fileobj.recv(65536)
                waiting.unregister(key.fileobj)
                left.discard(key.fileobj)
        for client in clients:
            client.close()
        if left:
            return None
        return last - begun, (during - before) / 1000


rows = [f"a process (gunicorn -w) | {whole(bare)} MB, or {whole(flask)} MB with Flask | not tried"]
for label, command, pid_of in [
    ("a thread (gunicorn --threads 1000)", "gunicorn --bind 127.0.0.1:8000 --threads 1000 --worker-connections 2000 --backlog 2048 wait_wsgi:app", lambda server: children(server.pid)[0]),
    ("a coroutine (uvicorn)", "uvicorn --port 8000 --log-level warning --backlog 2048 wait_asgi:awaits", lambda server: server.pid),
]:
    runs = []
    for _ in range(9):
        if len(runs) < 3 and (one := thousand(command, pid_of)):
            runs.append(one)
    assert len(runs) == 3, label
    rows.append(f"{label} | {spread([each for _, each in runs])} MB | {spread([took for took, _ in runs])} s")
del texts["process"]
record("table", "\n".join(rows), like="about")
