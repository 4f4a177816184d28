async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"status": 200, "headers": []})
