import asyncio


async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    for n in range(4):
        if n:
            await asyncio.sleep(0.25)
        await send({"type": "http.response.body", "body": b"tick %d\n" % n, "more_body": n < 3})
