async def serve(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"through a lambda\n"})


app = lambda scope, receive, send: serve(scope, receive, send)
