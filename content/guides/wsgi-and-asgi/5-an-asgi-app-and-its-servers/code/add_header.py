def add_header(app, name, value):
    async def layer(scope, receive, send):
        async def begin(event):
            if event["type"] == "http.response.start":
                headers = [*event.get("headers", []), (name, value)]
                event = {**event, "headers": headers}
            await send(event)

        await app(scope, receive, begin)

    return layer
