async def app(scope, receive, send):
    if scope["type"] != "websocket":
        raise RuntimeError(f"no {scope['type']} here")
    await receive()
    if scope["path"] == "/terrace":
        await send({"type": "websocket.accept"})
    await send({"type": "websocket.close", "code": 4001, "reason": "members only"})
