import asyncio


async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({
        "type": "http.response.start",
        "status": 200,
        "headers": [(b"content-type", b"text/plain")],
    })
    for n in range(1, 6):
        await send({
            "type": "http.response.body",
            "body": f"part {n}\n".encode(),
            "more_body": True,
        })
        await asyncio.sleep(0.3)
    await send({"type": "http.response.body", "body": b"the end\n"})
