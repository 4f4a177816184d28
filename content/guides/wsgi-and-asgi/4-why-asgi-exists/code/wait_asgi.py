import asyncio
import time


def wait():
    begun = time.monotonic()
    time.sleep(0.5)
    return begun


async def answer(send, begun):
    body = f"{begun} {time.monotonic()}".encode()
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": body})


async def awaits(scope, receive, send):
    begun = time.monotonic()
    await asyncio.sleep(0.5)
    await answer(send, begun)


async def blocks(scope, receive, send):
    begun = wait()
    await answer(send, begun)


async def hands_off(scope, receive, send):
    begun = await asyncio.to_thread(wait)
    await answer(send, begun)
