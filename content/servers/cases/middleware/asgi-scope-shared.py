import sys


def outer(app):
    async def layer(scope, receive, send):
        await app(scope, receive, send)
        if scope["type"] == "http":
            print("path, seen from outside:", scope["path"], file=sys.stderr)

    return layer


def mount(app):
    async def layer(scope, receive, send):
        if scope["type"] == "http":
            scope["path"] = "/inside"
        await app(scope, receive, send)

    return layer


@outer
@mount
async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": scope["path"].encode()})
