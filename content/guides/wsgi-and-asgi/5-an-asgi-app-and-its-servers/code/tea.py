async def app(scope, receive, send):
    if scope["type"] != "http":
        raise RuntimeError(f"no {scope['type']} here")
    path = scope["path"]
    if path == "/":
        status, text = 200, "Tea or café?\n"
    elif path == "/tea":
        status, text = 200, "One Earl Grey.\n"
    else:
        status, text = 404, "We do not serve that.\n"
    body = text.encode("utf-8")
    headers = [(b"content-type", b"text/plain; charset=utf-8"),
               (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start",
                "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
