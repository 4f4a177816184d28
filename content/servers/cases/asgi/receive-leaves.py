import sys


async def app(scope, receive, send):
    assert scope["type"] == "http"
    await receive()
    print(await receive(), file=sys.stderr)
