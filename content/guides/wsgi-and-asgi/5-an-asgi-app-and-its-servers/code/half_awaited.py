async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200})
    send({"type": "http.response.body", "body": b"one tea\n"})
