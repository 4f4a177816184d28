"""What crosses when FastAPI answers, streams and hears a socket close; and how many threads its plain functions share."""

from session import *

uses("uvicorn", "gunicorn", "fastapi", "starlette", "anyio")
copy("orders.py", "watch.py")
write("watched.py", '''
from orders import app
from watch import watch

app = watch(app)
''')
with asgi("uvicorn", "watched:app", "--lifespan off") as server:
    body = '{"assam": 2}'
    ask(f"POST /orders HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}")
    time.sleep(0.3)
    record("events", "\n".join(re.findall(r"(?m)^(?:scope|receive|send) .*$", server.log)))

write("streams.py", '''
import asyncio
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

app = FastAPI()

async def ticks():
    number = 0
    try:
        while True:
            number += 1
            yield f"tick {number}\\\\n"
            print("sent", number)
            await asyncio.sleep(0.5)
    finally:
        print("ended after", number)

@app.get("/")
async def stream():
    return StreamingResponse(ticks())
'''.replace("\\\\", "\\"))
sent = {}
for name, server in each_asgi("streams:app", ("uvicorn", "gunicorn")):
    ask("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", quiet=3, until_text=b"tick 4\n")
    left = time.monotonic()
    server.wait_for(r"ended after \d+")
    sent[name] = int(re.search(r"ended after (\d+)", server.log).group(1)), time.monotonic() - left
assert sent["uvicorn"][0] in (4, 5) and sent["uvicorn"][1] < 1.5, sent
assert sent["gunicorn"][0] >= 9 and 2.5 < sent["gunicorn"][1] < 5, sent
record("stream-stops", "Under uvicorn it ended with its client.")
record("stream-goes-on", "Under gunicorn it went on for three seconds and was cancelled.")

write("later.py", '''
import asyncio
import time
from fastapi import BackgroundTasks, FastAPI

shop = FastAPI()

@shop.get("/")
async def order(tasks: BackgroundTasks):
    tasks.add_task(asyncio.sleep, 2)
    return "ordered"

async def app(scope, receive, send):
    async def say(event):
        nonlocal last
        await send(event)
        last = time.monotonic()

    last = 0
    await shop(scope, receive, say)
    print("longer by", round(time.monotonic() - last, 1))
''')
with asgi("uvicorn", "later:app", "--lifespan off") as server:
    assert get("/", "Connection: close").seconds < 1
    server.wait_for("longer by")
    assert 2 <= float(re.search(r"longer by (\S+)", server.log).group(1)) < 2.6, server.log
record("background", "with a BackgroundTask of two seconds, FastAPI’s call lasted two seconds longer than its response")

write("threads.py", '''
import threading
import time
from fastapi import FastAPI

app, lock = FastAPI(), threading.Lock()
now = most = 0

@app.get("/slow")
def slow():
    global now, most
    with lock:
        now += 1
        most = max(most, now)
    time.sleep(1)
    with lock:
        now -= 1

@app.get("/most")
async def read():
    return most
''')
with asgi("uvicorn", "threads:app") as server:
    at_once(60, lambda _: get("/slow", "Connection: close", quiet=10))
    record("threads", f"at most {get('/most', 'Connection: close').content} of them at a time in each process")

write("listens.py", '''
from fastapi import FastAPI, WebSocket, WebSocketDisconnect

app = FastAPI()

@app.websocket("/")
async def listen(socket: WebSocket):
    await socket.accept()
    try:
        await socket.receive_text()
    except WebSocketDisconnect as gone:
        print("left with", gone.code)
''')
HANDSHAKE = "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + base64.b64encode(b"x" * 16).decode() + "\r\nSec-WebSocket-Version: 13\r\n\r\n"
with asgi("uvicorn", "listens:app") as server:
    ask(HANDSHAKE, (1, bytes([0x88, 0x82, 0, 0, 0, 0]) + (1001).to_bytes(2, "big")), quiet=2)
    server.wait_for("left with")
    assert "left with 1001" in server.log, server.log
record("socket-leaves", "raises WebSocketDisconnect, with the code in it")
