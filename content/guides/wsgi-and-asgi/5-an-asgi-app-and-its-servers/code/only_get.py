def only_get(app):
    async def layer(scope, receive, send):
        if scope["type"] == "lifespan":
            return await app(scope, receive, send)
        if scope["type"] == "http":
            if scope["method"] == "GET":
                return await app(scope, receive, send)
            await send({"type": "http.response.start", "status": 405})
            await send({"type": "http.response.body"})

    return layer
