"""A client that does not read, and clients that leave, under two servers."""

from session import *

TWO = ("uvicorn", "gunicorn")
uses(*TWO)
copy("stream.py")
write("flood.py", '''
import sys

async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200})
    for number in range(1, 401):
        await send({"type": "http.response.body", "body": b"x" * 65536, "more_body": True})
        print("chunk", number, file=sys.stderr, flush=True)
    await send({"type": "http.response.body"})
''')
passed = {}
for name, server in each_asgi("flood:app", TWO):
    with socket.create_connection(("127.0.0.1", ports[8000])) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        time.sleep(2)
        passed[name] = len(re.findall(r"(?m)^chunk \d+$", server.log))
assert max(passed.values()) < 120, passed
record("some", f"uvicorn and gunicorn let some {round(sum(passed.values()) / 2, -1):.0f} through", like="about")

ticks = b"tick 4\n"
with asgi("uvicorn", "stream:app") as server:
    ask("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", quiet=3, until_text=ticks)
    server.wait_for("gone after")
    record("gone", re.search(r"gone after .*", server.log).group())

# The question about a stream that sends only when it hears something.
copy("on_news.py")
with asgi("uvicorn", "on_news:app") as server:
    answer = ask("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", quiet=3)
    assert answer.bytes.count(b"tick") == 1, answer.bytes
    server.wait_for("gone after 1 ticks")

write("deaf.py", '''
import asyncio, sys

async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200})
    number = 0
    while True:
        number += 1
        try:
            await send({"type": "http.response.body", "body": f"tick {number}\\\\n".encode(), "more_body": True})
            print("sent", number, file=sys.stderr, flush=True)
            await asyncio.sleep(0.5)
        except BaseException as error:
            print("raised", repr(error), file=sys.stderr, flush=True)
            raise
'''.replace("\\\\", "\\"))
REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
watched, grace = 12, 3
with asgi("uvicorn", "deaf:app") as server:
    ask(REQUEST, quiet=3, until_text=ticks)
    before = server.log.count("sent")
    time.sleep(watched)
    assert "raised" not in server.log and server.log.count("sent") > before + watched, server.log
with asgi("gunicorn", "deaf:app") as server:
    ask(REQUEST, quiet=3, until_text=ticks)
    left = time.monotonic()
    server.wait_for(r"raised CancelledError\(\)")
    took = time.monotonic() - left
    assert grace - 0.5 < took < grace + 2, took
    assert server.log.count("sent") > 4 + grace, server.log
record("deaf", f"nothing was raised under uvicorn, and for {NUMBERS[watched]} seconds the app went on ticking")
record("cancelled", f"gunicorn cancelled the call after {NUMBERS[grace]} seconds")

patience = 8
record("stop", f"uvicorn and gunicorn were still there after {NUMBERS[patience]} seconds")
record("limit", "With --timeout-graceful-shutdown 1 uvicorn ended, and gunicorn with --graceful-timeout 1")
LIMITS = {"uvicorn": "--timeout-graceful-shutdown 1", "gunicorn": "--graceful-timeout 1"}
for name in TWO:
    with asgi(name, "stream:app") as server, socket.create_connection(("127.0.0.1", ports[8000])) as client:
        client.sendall(REQUEST.encode())
        time.sleep(1)
        code, _ = server.end(seconds=patience)
        assert code is None, (name, code)
        if name == "uvicorn":
            assert "Waiting for connections to close." in server.log, server.log
    with asgi(name, "stream:app", LIMITS[name]) as server, socket.create_connection(("127.0.0.1", ports[8000])) as client:
        client.sendall(REQUEST.encode())
        time.sleep(1)
        code, took = server.end(seconds=patience)
        assert code is not None and took < 5, (name, code, took)
with asgi("uvicorn", "deaf:app") as server:
    ask(REQUEST, quiet=3, until_text=ticks)
    code, _ = server.end(seconds=patience)
    assert code is None, code
    assert "Waiting for background tasks to complete." in server.log, server.log
