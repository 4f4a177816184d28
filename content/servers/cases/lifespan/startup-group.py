import asyncio


async def boil():
    raise LookupError("no kettle")


async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        await receive()
        async with asyncio.TaskGroup() as group:
            group.create_task(boil())
        await send({"type": "lifespan.startup.complete"})
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"serving\n"})
