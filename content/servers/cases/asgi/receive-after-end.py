import sys


async def app(scope, receive, send):
    assert scope["type"] == "http"
    await receive()
    headers = [(b"content-type", b"text/plain"), (b"content-length", b"6")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"hello\n"})
    print(await receive(), file=sys.stderr)
