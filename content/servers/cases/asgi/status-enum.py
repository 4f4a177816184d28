from http import HTTPStatus


async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": HTTPStatus.OK, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"an enum\n"})
