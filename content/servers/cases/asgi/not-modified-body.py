async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 304, "headers": [(b"etag", b'"tea"')]})
    await send({"type": "http.response.body", "body": b"a body all the same\n"})
