async def app(scope, receive, send):
    assert scope["type"] == "websocket"
    await receive()
    if scope["path"] != "/counter":
        return await send({"type": "websocket.close"})
    await send({"type": "websocket.accept"})
    while True:
        event = await receive()
        if event["type"] == "websocket.disconnect":
            return
        order = event.get("text")
        if order == "bill":
            return await send({"type": "websocket.close", "code": 4000,
                               "reason": "closing time"})
        await send({"type": "websocket.send", "text": f"one {order}"})
