LIMIT = 1000


async def app(scope, receive, send):
    assert scope["type"] == "http"
    event = await receive()
    body = event["body"]
    await answer(send, 200, f"{len(body.split())} words\n")


async def answer(send, status, text):
    await send({"type": "http.response.start", "status": status})
    await send({"type": "http.response.body", "body": text.encode()})
