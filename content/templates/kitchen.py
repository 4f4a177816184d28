async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        await receive()
        scope["state"]["kettle"] = "hot"
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await send({"type": "lifespan.shutdown.complete"})
        return
    body = f"The kettle is {scope['state']['kettle']}.\n".encode()
    await send({
        "type": "http.response.start",
        "status": 200,
        "headers": [(b"content-type", b"text/plain")],
    })
    await send({"type": "http.response.body", "body": body})
