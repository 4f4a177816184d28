async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.push", "path": "/style.css", "headers": []})
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"hello\n"})
