async def app(scope, receive, send):
    assert scope["type"] == "http"

    async def thank(order):
        body = b"noted: " + order.get("body", b"") + b"\n"
        await send({"type": "http.response.body", "body": body})

    async def begin():
        await send({"type": "http.response.start", "status": 200})

    await begin()
    await thank(await receive())
    print("then", (await receive())["type"])
