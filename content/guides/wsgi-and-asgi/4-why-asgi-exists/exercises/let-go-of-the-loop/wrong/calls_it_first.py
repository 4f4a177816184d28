import asyncio
import time


async def warm(pot):
    await asyncio.sleep(0.1)
    return f"warm {pot}"


async def boil(water):
    await asyncio.to_thread(kettle_on(0.4))
    return f"hot {water}"


def kettle_on(seconds):
    time.sleep(seconds)


async def app(scope, receive, send):
    assert scope["type"] == "http"
    pot = await warm("pot")
    water = await boil("water")
    body = f"{water}, {pot}\n".encode()
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": body})
