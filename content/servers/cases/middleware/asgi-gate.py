def gate(app):
    async def layer(scope, receive, send):
        if scope["type"] == "http" and b"x-ticket" not in dict(scope["headers"]):
            await send({"type": "http.response.start", "status": 401, "headers": [(b"content-type", b"text/plain")]})
            await send({"type": "http.response.body", "body": b"no ticket\n"})
            return
        await app(scope, receive, send)

    return layer


@gate
async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"welcome\n"})
