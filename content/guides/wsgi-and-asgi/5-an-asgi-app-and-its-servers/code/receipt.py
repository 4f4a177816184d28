async def app(scope, receive, send):
    assert scope["type"] == "http"
    order = await receive()
    body = b"noted: " + order.get("body", b"") + b"\n"
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": body})
    print("then", (await receive())["type"])
