import asyncio


async def app(scope, receive, send):
    assert scope["type"] == "websocket"
    await receive()
    await send({"type": "websocket.accept"})
    for n in range(3):
        await send({"type": "websocket.send", "text": f"tick {n}"})
        await asyncio.sleep(0.25)
    await send({"type": "websocket.close"})
