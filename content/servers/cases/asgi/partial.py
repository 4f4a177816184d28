import functools


async def serve(greeting, scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": greeting})


app = functools.partial(serve, b"good day\n")
