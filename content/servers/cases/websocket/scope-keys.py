async def app(scope, receive, send):
    assert scope["type"] == "websocket"
    await receive()
    await send({"type": "websocket.accept"})
    await send({"type": "websocket.send", "text": f"{' '.join(sorted(scope))} scheme={scope.get('scheme')}"})
    await send({"type": "websocket.close"})
