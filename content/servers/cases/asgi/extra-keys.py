async def app(scope, receive, send):
    assert scope["type"] == "http"
    start = {"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]}
    await send({**start, "mood": "cheerful"})
    await send({"type": "http.response.body", "body": b"hello\n", "mood": "cheerful"})
