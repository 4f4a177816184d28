async def app(scope, receive, send):
    assert scope["type"] == "websocket"
    await receive()
    if scope["path"] != "/echo":
        await send({"type": "websocket.close"})
        return
    await send({"type": "websocket.accept"})
    while True:
        event = await receive()
        if event["type"] == "websocket.disconnect":
            print("left with", event["code"], flush=True)
            return
        text = event.get("text") or ""
        if text == "bye":
            await send({"type": "websocket.close", "code": 4000, "reason": "closing time"})
            return
        await send({"type": "websocket.send", "text": f"You said {text}"})
