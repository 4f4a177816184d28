async def app(scope, receive, send):
    assert scope["type"] == "websocket"
    await receive()
    raise LookupError("no tea")
