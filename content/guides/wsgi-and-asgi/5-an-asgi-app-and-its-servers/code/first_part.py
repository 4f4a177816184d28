async def app(scope, receive, send):
    assert scope["type"] == "http"
    event = await receive()
    text = f"{len(event['body'])} bytes\n"
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": text.encode()})
