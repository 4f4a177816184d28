async def app(scope, receive, send):
    assert scope["type"] == "websocket"
    await receive()
    await send({"type": "websocket.accept", "headers": [(b"x-tea", b"green")]})
    await send({"type": "websocket.close"})
