async def app(scope, receive, send):
    assert scope["type"] == "http"
    headers = (pair for pair in [(b"content-type", b"text/plain")])
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"a generator\n"})
