async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        await receive()
        raise LookupError("no kettle")
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"serving\n"})
