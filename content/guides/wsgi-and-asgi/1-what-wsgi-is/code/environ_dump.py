def app(environ, start_response):
    lines = [f"{key} = {environ[key]!r}\n" for key in sorted(environ)]
    body = "".join(lines).encode()
    start_response("200 OK", [
        ("Content-Type", "text/plain; charset=utf-8"),
    ])
    return [body]
