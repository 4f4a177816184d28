async def app(scope, receive, send):
    assert scope["type"] == "http"
    text, more = "", True
    while more:
        event = await receive()
        text += event.get("body", b"").decode()
        more = event.get("more_body", False)
    answer = f"{len(text)} characters\n"
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": answer.encode()})
