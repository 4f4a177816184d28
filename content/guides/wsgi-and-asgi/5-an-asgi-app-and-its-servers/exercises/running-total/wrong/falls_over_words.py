async def app(scope, receive, send):
    assert scope["type"] == "websocket"
    await receive()
    if scope["path"] != "/total":
        return await send({"type": "websocket.close"})
    await send({"type": "websocket.accept"})
    total = 0
    while (event := await receive())["type"] == "websocket.receive":
        text = event.get("text")
        if text == "done":
            return await send({"type": "websocket.close", "code": 1000})
        total += int(text)
        await send({"type": "websocket.send", "text": str(total)})
