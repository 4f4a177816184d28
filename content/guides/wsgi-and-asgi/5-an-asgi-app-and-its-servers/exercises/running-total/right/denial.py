async def refuse(send):
    await send({"type": "websocket.http.response.start", "status": 404, "headers": []})
    await send({"type": "websocket.http.response.body", "body": b"No such total.\n"})


async def app(scope, receive, send):
    assert scope["type"] == "websocket"
    await receive()
    if scope["path"] != "/total":
        await refuse(send)
        return
    await send({"type": "websocket.accept"})
    total = 0
    while True:
        event = await receive()
        if event["type"] == "websocket.disconnect":
            return
        if event["text"] == "done":
            await send({"type": "websocket.close"})
            return
        try:
            total = total + int(event["text"])
        except ValueError:
            await send({"type": "websocket.close", "code": 4000, "reason": "not a number"})
            return
        await send({"type": "websocket.send", "text": "%d" % total})
