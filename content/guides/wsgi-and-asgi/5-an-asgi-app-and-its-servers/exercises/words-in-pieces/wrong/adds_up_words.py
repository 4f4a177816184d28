LIMIT = 1000


async def app(scope, receive, send):
    assert scope["type"] == "http"
    body, more, count = b"", True, 0
    while more:
        event = await receive()
        if event["type"] == "http.disconnect":
            return
        count += len(event.get("body", b"").split())
        body += event.get("body", b"")
        if len(body) > LIMIT:
            return await answer(send, 413, "Too long.\n")
        more = event.get("more_body", False)
    await answer(send, 200, f"{count} words\n")


async def answer(send, status, text):
    await send({"type": "http.response.start", "status": status})
    await send({"type": "http.response.body", "body": text.encode()})
