"""Clients that say half a request and no more: before Flask’s server, before four sync workers, and with nginx in front of one."""

from session import *

uses("flask", "werkzeug", "gunicorn", "python")
uses("nginx", on="debian")
half = b"GET / HTTP/1.1\r\n"
write("quick.py", '''
def app(environ, start_response):
    start_response("200 OK", [("Content-Length", "2"), ("Content-Type", "text/plain")])
    return [b"hi"]
''')
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


with serve("python3 -m flask --app shop run --port 8000", settle=1) as server:
    took = max(answer.seconds for answer in at_once(8, lambda _: get("/", "Connection: close", quiet=6)))
    assert took < 1, took
    record("flask", "eight half-second requests at once were all done within a second")
    with silent(200):
        record("threads", f"gave Flask’s server {threads(server.pid)} threads")

four = "gunicorn --bind 127.0.0.1:8000 -w 4 {} quick:app"
with serve(four.format("-t 4"), ready=r"(?s)(Booting.*){4}", settle=1) as server, silent(4):
    answer = get(quiet=12, seconds=30)
    print("fifth with -t 4", answer.seconds, answer.head, server.log[-1500:])
    assert answer.content == "hi" and "WORKER TIMEOUT" in server.log, answer.text
    # One second had passed before it asked.
    assert 2 < answer.seconds < 6, answer.seconds
    record("fifth", "waited until the first WORKER TIMEOUT")

with serve("gunicorn --bind 127.0.0.1:8000 quick:app"), nginx(), silent(100, 8080):
    answer = get("/", "Connection: close", port=8080)
    assert answer.seconds < 0.1, answer.seconds
    record("nginx", f"a hundred such clients were silent before nginx {versions['nginx']}, and the next one was answered within a tenth of a second")
