import asyncio


async def app(scope, receive, send):
    assert scope["type"] == "http"
    raise asyncio.CancelledError
