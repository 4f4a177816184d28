"""What two servers make of the same five things: a head without a body, state, a failed start-up, a refused handshake, a client that closes."""

from session import *

TWO = ("uvicorn", "gunicorn")
uses(*TWO)
copy("ticks.py", "counter.py")
rows = []
heads = ["writes the head at once" if get(quiet=3).arrivals[0][0] < 0.4 else "waits for a body event" for _ in each_asgi("ticks:app", TWO)]
rows.append(["http.response.start", *heads])

write("told.py", '''
lifespan_state = None

async def app(scope, receive, send):
    global lifespan_state
    if scope["type"] == "lifespan":
        await receive()
        lifespan_state = scope.get("state")
        await send({"type": "lifespan.startup.complete"})
        await receive()
        return await send({"type": "lifespan.shutdown.complete"})
    state = scope.get("state")
    word = "none" if state is None or lifespan_state is None else "one for all" if state is lifespan_state else "a copy"
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": word.encode()})
''')
rows.append(["scope[\"state\"]", *(get("/", "Connection: close", quiet=2).content for _ in each_asgi("told:app", TWO))])

write("failed.py", '''
import sys

async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        print("asked", file=sys.stderr, flush=True)
        await receive()
        return await send({"type": "lifespan.startup.failed", "message": "no water"})
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": b"ok"})
''')
fates = []
for command, on in [
    ("uvicorn --port 8000", "current"),
    ("gunicorn --bind 127.0.0.1:8000 -k asgi", "current"),
]:
    until(lambda: not listens(8000), 10, "the port to be free")
    with serve(f"{command} failed:app", on=on, port=0) as server:
        until(lambda: listens(8000) or server.process.poll() is not None, 30, "it to listen or to give up")
        code = server.process.poll()
        if code is None:
            assert get("/", "Connection: close", quiet=10).content == "ok", server.log
        fates.append(f"exits with {code}" if code is not None else "serves" if "asked" in server.log else "not asked")
until(lambda: not listens(8000), 10, "the port to be free")
assert fates == ["exits with 3", "serves"], fates

HANDSHAKE = "GET {} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + base64.b64encode(b"x" * 16).decode() + "\r\nSec-WebSocket-Version: 13\r\n\r\n"
patience = 4
refused = []
for name, _ in each_asgi("counter:app", TWO):
    answer = ask(HANDSHAKE.format("/till"), quiet=patience, seconds=patience + 1)
    refused.append(answer.head.split()[1] if answer.text.startswith("HTTP/") else "no HTTP answer")
    assert name != "gunicorn" or not answer.closed, answer.bytes
rows.append(["websocket.close before accept", *refused])

write("listens.py", '''
import sys

async def app(scope, receive, send):
    assert scope["type"] == "websocket"
    await receive()
    await send({"type": "websocket.accept"})
    event = await receive()
    print("event", event["type"].split(".")[1], event.get("code"), file=sys.stderr, flush=True)
''')
closing = []
CLOSE = bytes([0x88, 0x82, 0, 0, 0, 0]) + (1000).to_bytes(2, "big")
for _, server in each_asgi("listens:app", TWO):
    ask(HANDSHAKE.format("/"), (1, CLOSE), quiet=2)
    with contextlib.suppress(TimeoutError):
        server.wait_for(r"event \w+ \w+", 3)
    found = re.search(r"event (\w+) (\w+)", server.log)
    closing.append(f"{found.group(1)}, {found.group(2)}" if found else "no event")
rows.append(["a WebSocket client closes with 1000", *closing])
assert rows == [
    ["http.response.start", "writes the head at once", "waits for a body event"],
    ['scope["state"]', "a copy", "one for all"],
    ["websocket.close before accept", "403", "no HTTP answer"],
    ["a WebSocket client closes with 1000", "disconnect, 1000", "no event"],
], rows
record("state", "All requests share one state, without a copy")
record("refused", "a socket refused before accept gets no HTTP answer")
record("closed", "a client that closes with 1000 brings the app no event")
