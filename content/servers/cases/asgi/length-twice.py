async def app(scope, receive, send):
    assert scope["type"] == "http"
    headers = [(b"content-length", b"5"), (b"content-length", b"13")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"hello, world\n"})
