class App:
    def __init__(self, scope):
        self.scope = scope

    async def __call__(self, receive, send):
        await receive()
        await send({"type": "websocket.accept"})
        await send({"type": "websocket.send", "text": self.scope["type"]})
        await send({"type": "websocket.close"})


app = App
