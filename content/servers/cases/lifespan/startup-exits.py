import sys


async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        await receive()
        sys.exit(3)
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"serving\n"})
