import traceback


async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        await receive()
        try:
            raise LookupError("no kettle")
        except LookupError:
            await send({"type": "lifespan.startup.failed", "message": traceback.format_exc()})
            raise
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"serving\n"})
