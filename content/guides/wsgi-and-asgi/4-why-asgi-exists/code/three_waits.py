import asyncio
import time


def calls(environ, start_response):
    time.sleep(0.2)
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Tea.\n"]


async def blocks(scope, receive, send):
    time.sleep(0.2)
    await answer(send)


async def awaits(scope, receive, send):
    await asyncio.sleep(0.2)
    await answer(send)


async def answer(send):
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": b"Tea.\n"})


app = blocks
