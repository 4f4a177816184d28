import asyncio
import time


async def pulse():
    for _ in range(5):
        print("alive")
        await asyncio.sleep(0.1)


async def app(scope, receive, send):
    beat = asyncio.create_task(pulse())
    await asyncio.sleep(0.6)
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": b"Tea.\n"})
    await beat
