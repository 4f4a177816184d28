async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 100, "headers": []})
    await send({"type": "http.response.body"})
