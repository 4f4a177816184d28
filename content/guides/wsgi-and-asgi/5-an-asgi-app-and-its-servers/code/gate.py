from kitchen import app


def only_get(inner):
    async def layer(scope, receive, send):
        if scope["type"] != "http":
            return await inner(scope, receive, send)
        if scope["method"] == "GET":
            return await inner(scope, receive, send)
        await send({"type": "http.response.start", "status": 405})
        await send({"type": "http.response.body"})

    return layer


app = only_get(app)
