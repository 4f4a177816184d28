def add_header(app):
    async def layer(scope, receive, send):
        async def sending(event):
            if event["type"] == "http.response.start":
                event = {**event, "headers": [*event.get("headers", []), (b"x-layer", b"was here")]}
            await send(event)

        await app(scope, receive, sending)

    return layer


@add_header
async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"hello\n"})
