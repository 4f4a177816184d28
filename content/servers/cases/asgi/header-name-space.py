async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200, "headers": [(b"x tea", b"green")]})
    await send({"type": "http.response.body", "body": b"a space\n"})
