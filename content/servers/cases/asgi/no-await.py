async def app(scope, receive, send):
    assert scope["type"] == "http"
    send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    send({"type": "http.response.body", "body": b"hello\n"})
