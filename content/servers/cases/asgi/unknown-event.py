async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.begin", "status": 200})
