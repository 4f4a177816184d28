def watch(app):
    async def layer(scope, receive, send):
        async def hear():
            event = await receive()
            print("receive", event)
            return event

        async def say(event):
            print("send", event)
            await send(event)

        print("scope", scope["type"])
        try:
            await app(scope, hear, say)
        finally:
            print("over", scope["type"])

    return layer
