def open_jar():
    """A new jar. Raises OSError where there is none."""
    return {"sum": 0}


async def lifespan(scope, receive, send):
    await receive()
    scope["state"]["jar"] = open_jar()
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await send({"type": "lifespan.shutdown.complete"})


async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        return await lifespan(scope, receive, send)
    assert scope["type"] == "websocket"
    await receive()
    if scope["path"] != "/tips":
        return await send({"type": "websocket.close"})
    await send({"type": "websocket.accept"})
    jar = scope["state"]["jar"]
    while (event := await receive())["type"] == "websocket.receive":
        text = event.get("text")
        if text == "done":
            return await send({"type": "websocket.close", "code": 1000})
        try:
            jar["sum"] += int(text)
        except (TypeError, ValueError):
            return await send({"type": "websocket.close", "code": 4000})
        await send({"type": "websocket.send", "text": str(jar["sum"])})
