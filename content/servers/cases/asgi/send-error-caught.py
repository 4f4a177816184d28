async def app(scope, receive, send):
    assert scope["type"] == "http"
    try:
        await send({"type": "http.response.begin"})
    except Exception:
        pass
    await send({"type": "http.response.start", "status": 500, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"caught\n"})
