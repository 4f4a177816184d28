async def app(scope, receive, send):
    assert scope["type"] == "http"
    headers = [(b"Content-Type", b"text/plain"), (b"Content-Length", b"9")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"capitals\n"})
