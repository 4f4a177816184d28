"""Clients that say half a request and no more, before six servers."""

from session import *

uses("gunicorn", "python")
uses("flask", "waitress", "nginx", on="debian")
copy("who.py")
half = b"GET / HTTP/1.1\r\n"
quick = '''
def app(environ, start_response):
    start_response("200 OK", [("Content-Length", "2"), ("Content-Type", "text/plain")])
    return [b"hi"]
'''
write("quick.py", quick)
write("shop.py", "import time\nfrom flask import Flask\n\napp = Flask(__name__)\n\n@app.get('/')\ndef wait():\n    time.sleep(0.5)\n    return 'hi'\n")


@contextlib.contextmanager
def silent(how_many, port=8000):
    clients = []
    try:
        for _ in range(how_many):
            client = socket.create_connection(("127.0.0.1", ports[port]))
            client.sendall(half)
            clients.append(client)
        time.sleep(1)
        yield
    finally:
        for client in clients:
            client.close()


def threads(pid):
    return int(re.search(r"Threads:\s+(\d+)", Path(f"/proc/{pid}/status").read_text()).group(1))


flask = "python3 -m flask --app shop run --port 8000"
with serve(flask, on="debian") as server:
    took = max(answer.seconds for answer in at_once(8, lambda _: get("/", "Connection: close", quiet=6)))
    record("flask", f"our eight half-second requests to Flask {versions['flask']} were all done after {took:.2f} seconds", like="about")
    with silent(200):
        record("threads", f"gave Flask’s server {threads(server.pid)} threads")
with wsgi("Waitress", "quick") as server, silent(200):
    record("waitress", f"Waitress {versions['waitress']} had {NUMBERS[threads(server.pid)]}")

patience = 40
with wsgi("wsgiref", "quick"), silent(1):
    assert not get(quiet=patience, seconds=60).bytes
    record("wsgiref", f"it was still stopped when we gave up after {patience} seconds")

patience = 8
with serve("gunicorn --bind 127.0.0.1:8000 -w 4 quick:app", ready=r"(?s)(Booting.*){4}", settle=1), silent(4):
    assert not get(quiet=patience, seconds=30).bytes
    record("gunicorn", f"the fifth client waits; we stopped after {NUMBERS[patience]} seconds")

with serve("gunicorn --bind 127.0.0.1:8000 --threads 4 quick:app", settle=1), silent(4):
    assert not get(quiet=3, seconds=30).bytes
    record("gthread", "gunicorn’s four threads were blocked by four.")
with wsgi("Waitress", "quick"), silent(20):
    answer = get("/", "Connection: close")
    assert answer.seconds < 0.1, answer.seconds
    record("twenty", "twenty silent clients, next answer at once")

with serve("gunicorn --bind 127.0.0.1:8000 quick:app"), nginx(), silent(100, 8080):
    answer = get("/", "Connection: close", port=8080)
    took = round(answer.seconds * 1000)
    record("nginx", f"With nginx {versions['nginx']} before a single sync worker, a hundred of those clients were silent, and the next one was answered within {10 if took <= 10 else took} milliseconds")
