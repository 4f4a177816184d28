async def app(scope, receive, send):
    assert scope["type"] == "http"
    headers = [(b"location", b"/home\r\nset-cookie: admin=1"), (b"content-length", b"0")]
    await send({"type": "http.response.start", "status": 302, "headers": headers})
    await send({"type": "http.response.body"})
