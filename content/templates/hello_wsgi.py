def app(environ, start_response):
    name = environ["PATH_INFO"][1:] or "stranger"
    body = f"Hello, {name}\n".encode()
    start_response("200 OK", [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Length", str(len(body))),
    ])
    return [body]
