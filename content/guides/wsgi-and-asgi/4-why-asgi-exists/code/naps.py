import asyncio
import time


async def boil(kettle):
    await asyncio.sleep(0.2)
    kettle.append("hot")


async def app(scope, receive, send):
    assert scope["type"] == "http"
    kettle = []
    boiling = asyncio.create_task(boil(kettle))
    for _ in range(20):
        if not kettle:
            time.sleep(0.02)
    print("tea" if kettle else "cold water")
    await boiling
    await send({"type": "http.response.start", "status": 204})
    await send({"type": "http.response.body"})
