import sys


async def app(scope, receive, send):
    assert scope["type"] == "http"
    sys.exit(3)
