import asyncio


async def until_gone(receive):
    while (await receive())["type"] != "http.disconnect":
        pass


async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200})
    gone = asyncio.create_task(until_gone(receive))
    number = 0
    try:
        while not gone.done():
            number += 1
            await send({"type": "http.response.body", "more_body": True,
                        "body": f"tick {number}\n".encode()})
            await asyncio.wait([gone], timeout=0.5)
    finally:
        gone.cancel()
    print("gone after", number, "ticks", flush=True)
