class Total:
    async def __call__(self, scope, receive, send):
        event = await receive()
        if scope["type"] != "websocket" or not scope["path"].startswith("/total"):
            await send({"type": "websocket.close", "code": 1000, "reason": "no such path"})
            return
        await send({"type": "websocket.accept", "headers": []})
        numbers, code = [], None
        while code is None:
            event = await receive()
            if event["type"] == "websocket.disconnect":
                break
            text = event["text"]
            if text.strip() == "done":
                code = 1000
            elif text.strip().lstrip("-").isdigit():
                numbers.append(int(text))
                await send({"type": "websocket.send", "text": f"{sum(numbers)}\n", "bytes": None})
            else:
                code = 4000
        if code:
            await send({"type": "websocket.close", "code": code, "reason": "good bye"})


app = Total()
