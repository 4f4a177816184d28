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
        except BaseException as error:
            print("raised", repr(error), file=sys.stderr, flush=True)
            raise
        print("sent", number, file=sys.stderr, flush=True)
        await asyncio.sleep(0.5)
'''.replace("\\\\", "\\"))
for name, server in each_asgi("deaf:app", TWO):
    ask("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", quiet=3, until_text=ticks)
    time.sleep(3)
    assert "raised" not in server.log and "sent 9" in server.log, (name, server.log)
record("deaf", "nothing was raised under either server, and the loop ticked on")
patience = 8
with asgi("uvicorn", "deaf:app") as server:
    ask("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", quiet=3, until_text=ticks)
    code, _ = server.end(seconds=patience)
    assert code is None, code
    record("waiting", re.search(r"Waiting for background tasks to complete\.", server.log).group())
    record("patience", f"was still waiting when we killed it, {NUMBERS[patience]} seconds later")
with asgi("uvicorn", "deaf:app", "--timeout-graceful-shutdown 1") as server:
    ask("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", quiet=3, until_text=ticks)
    code, took = server.end(seconds=patience)
    assert code is not None and took < 4, (code, took)
    record("limit", "--timeout-graceful-shutdown sets it a limit.")
