def open_jar():
    """A new jar. Raises OSError where there is none."""
    return {"sum": 0}


class Tips:
    async def __call__(self, scope, receive, send):
        await getattr(self, scope["type"])(scope, receive, send)

    async def lifespan(self, scope, receive, send):
        while True:
            event = await receive()
            if event["type"] == "lifespan.shutdown":
                await send({"type": "lifespan.shutdown.complete"})
                return
            try:
                scope["state"].update(box=[open_jar()])
            except OSError as why:
                await send({"type": "lifespan.startup.failed", "message": f"{why}"})
                return
            await send({"type": "lifespan.startup.complete"})

    async def websocket(self, scope, receive, send):
        event = await receive()
        if not scope["path"].startswith("/tips"):
            await send({"type": "websocket.close", "code": 1000, "reason": "no such path"})
            return
        await send({"type": "websocket.accept", "headers": []})
        jar, code = scope["state"]["box"][0], None
        while code is None:
            event = await receive()
            if event["type"] == "websocket.disconnect":
                return
            text = event["text"].strip()
            if text == "done":
                code = 1000
            elif text.lstrip("-").isdigit():
                jar["sum"] = jar["sum"] + int(text)
                await send({"type": "websocket.send", "text": "%d\n" % jar["sum"], "bytes": None})
            else:
                code = 4000
        await send({"type": "websocket.close", "code": code, "reason": "good bye"})


app = Tips()
