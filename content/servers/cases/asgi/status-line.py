async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": "200 OK", "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"a line\n"})
