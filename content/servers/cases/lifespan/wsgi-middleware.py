class Log:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        method = scope["method"]
        await self.app(scope | {"log": method}, receive, send)


async def shop(scope, receive, send):
    if scope["type"] == "lifespan":
        await receive()
        shop.open = True
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await send({"type": "lifespan.shutdown.complete"})
        return
    words = b"open\n" if getattr(shop, "open", False) else b"never opened\n"
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": words})


app = Log(shop)
