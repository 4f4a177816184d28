LIMIT = 1000


async def app(scope, receive, send):
    assert scope["type"] == "http"
    parts, size = [], 0
    while True:
        event = await receive()
        if event["type"] != "http.request":
            return
        parts.append(event.get("body", b""))
        size += len(parts[-1])
        if size > LIMIT:
            await answer(send, 413, "")
            return
        if not event.get("more_body"):
            break
    body = b"".join(parts).decode()
    await answer(send, 200, f"{len(body.split())} words\n")


async def answer(send, status, text):
    await send({"type": "http.response.start", "status": status})
    await send({"type": "http.response.body", "body": text.encode()})
