def add_up():
    return sum(n * n for n in range(7_000_000))


def app(environ, start_response):
    body = f"{add_up()}\n".encode()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [body]


async def async_app(scope, receive, send):
    body = f"{add_up()}\n".encode()
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": body})
