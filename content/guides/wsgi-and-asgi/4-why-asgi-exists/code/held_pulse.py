import asyncio
import time


async def pulse():
    for _ in range(3):
        print("alive")
        await asyncio.sleep(0.1)


async def app(scope, receive, send):
    beat = asyncio.create_task(pulse())
    time.sleep(0.5)
    print("half a second later")
    await beat
    await send({"type": "http.response.start", "status": 204})
    await send({"type": "http.response.body"})
