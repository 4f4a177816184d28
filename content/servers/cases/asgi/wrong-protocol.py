async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "websocket.accept"})
