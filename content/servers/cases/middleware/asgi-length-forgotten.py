def sign(app):
    async def layer(scope, receive, send):
        async def sending(event):
            if event["type"] == "http.response.body":
                event = {**event, "body": event["body"] + b"-- the shop\n"}
            await send(event)

        await app(scope, receive, sending)

    return layer


@sign
async def app(scope, receive, send):
    assert scope["type"] == "http"
    headers = [(b"content-type", b"text/plain"), (b"content-length", b"6")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"hello\n"})
