async def app(scope, receive, send):
    assert scope["type"] == "http"
    seen = [pair for pair in scope["headers"] if b"tea" in pair[0].lower()]
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": repr(seen).encode()})
