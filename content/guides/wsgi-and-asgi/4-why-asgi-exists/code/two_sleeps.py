import asyncio
import time


async def app(scope, receive, send):
    time.sleep(0.2)
    await asyncio.sleep(0.3)
    await send({"type": "http.response.start", "status": 204})
    await send({"type": "http.response.body"})
