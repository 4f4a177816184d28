LIMIT = 1000


def app(environ, start_response):
    status, body, allow = answer(environ)
    start_response(status, [
        ("Content-Type", "text/plain"),
        ("Content-Length", str(len(body))),
        *allow,
    ])
    return [body]


def answer(environ):
    if environ["REQUEST_METHOD"] != "POST":
        return "405 Method Not Allowed", b"", [("Allow", "POST")]
    length = int(environ.get("CONTENT_LENGTH") or 0)
    words = environ["wsgi.input"].read(max(0, min(length, LIMIT))).split()
    return "200 OK", f"{len(words)}\n".encode(), []
