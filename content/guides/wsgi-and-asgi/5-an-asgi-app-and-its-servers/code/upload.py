async def read_body(receive):
    parts = []
    while True:
        event = await receive()
        if event["type"] == "http.disconnect":
            raise ConnectionError("the client has gone")
        parts.append(event.get("body", b""))
        if not event.get("more_body", False):
            return parts


async def app(scope, receive, send):
    assert scope["type"] == "http"
    parts = await read_body(receive)
    size, first = len(b"".join(parts)), len(parts[0])
    text = f"{size} bytes in {len(parts)} events, {first} in the first\n"
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": text.encode()})
