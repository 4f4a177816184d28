def catch(app):
    async def layer(scope, receive, send):
        try:
            await app(scope, receive, send)
        except LookupError:
            await send({"type": "http.response.start", "status": 503, "headers": [(b"content-type", b"text/plain")]})
            await send({"type": "http.response.body", "body": b"caught\n"})

    return layer


@catch
async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    raise LookupError("no tea")
