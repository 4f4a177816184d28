import asyncio


async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200,
                "headers": [(b"content-type", b"text/plain")]})
    for number in range(1, 5):
        await asyncio.sleep(0.5)
        await send({"type": "http.response.body", "more_body": True,
                    "body": f"tick {number}\n".encode()})
    await send({"type": "http.response.body"})
