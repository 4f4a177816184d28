LIMIT = 1000


def app(environ, start_response):
    words = 0
    body = f"{words}\n".encode()
    start_response("200 OK", [
        ("Content-Type", "text/plain"),
        ("Content-Length", str(len(body))),
    ])
    return [body]
