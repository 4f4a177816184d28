import asyncio


async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200})
    number = 0
    while (await receive())["type"] != "http.disconnect":
        number += 1
        await send({"type": "http.response.body", "more_body": True,
                    "body": f"tick {number}\n".encode()})
        await asyncio.sleep(1)
    print("gone after", number, "ticks", flush=True)
