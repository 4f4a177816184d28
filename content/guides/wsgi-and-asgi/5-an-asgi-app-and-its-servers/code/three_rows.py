ROWS = [b"tea\n", b"cake\n", b"tea\n"]


async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200})
    for number, row in enumerate(ROWS, 1):
        more = row != ROWS[-1]
        await send({"type": "http.response.body", "body": row, "more_body": more})
