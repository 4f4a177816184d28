async def app(scope, receive, send):
    assert scope["type"] == "http"
    name = scope["path"][1:] or "stranger"
    body = f"Hello, {name}\n".encode()
    await send({
        "type": "http.response.start",
        "status": 200,
        "headers": [
            (b"content-type", b"text/plain; charset=utf-8"),
            (b"content-length", str(len(body)).encode()),
        ],
    })
    await send({"type": "http.response.body", "body": body})
