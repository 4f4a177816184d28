def only_get(app):
    async def layer(scope, receive, send):
        if scope["method"] != "GET":
            await send({"type": "http.response.start", "status": 405})
            await send({"type": "http.response.body"})
        else:
            await app(scope, receive, send)

    return layer
