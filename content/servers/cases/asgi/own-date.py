async def app(scope, receive, send):
    assert scope["type"] == "http"
    headers = [(b"content-type", b"text/plain"), (b"date", b"Thu, 01 Jan 1998 00:00:00 GMT"), (b"server", b"tea/1")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"own date\n"})
