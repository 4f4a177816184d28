import asyncio


async def taste(cup):
    return f"{cup} is good"


async def sip(name):
    for cup in 1, 2:
        print(name, await taste(cup))


async def app(scope, receive, send):
    await asyncio.gather(sip("Ann"), sip("Ben"))
    await send({"type": "http.response.start", "status": 204})
    await send({"type": "http.response.body"})
