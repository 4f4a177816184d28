async def app(scope, receive, send):
    assert scope["type"] == "http"
    yield {"type": "http.response.start", "status": 200, "headers": []}
    yield {"type": "http.response.body", "body": b"hello\n"}
