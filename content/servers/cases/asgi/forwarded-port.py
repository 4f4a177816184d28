async def app(scope, receive, send):
    assert scope["type"] == "http"
    host = [value for name, value in scope["headers"] if name == b"host"]
    said = [scope["scheme"], scope["client"][0], host, scope["root_path"], scope["path"]]
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": repr(said).encode()})
