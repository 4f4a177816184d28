import asyncio


async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200})
    for seconds in range(60, 0, -1):
        await send({"type": "http.response.body", "more_body": True,
                    "body": f"{seconds}\n".encode()})
        await asyncio.sleep(1)
    await send({"type": "http.response.body", "body": b"tea is ready\n"})
