LIMIT = 1000
COUNTS = {"/words": bytes.split, "/lines": bytes.splitlines}


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
    parts = COUNTS.get(environ.get("PATH_INFO"))
    if not parts:
        return "404 Not Found", b"", []
    length = int(environ.get("CONTENT_LENGTH") or 0)
    if not 0 <= length <= LIMIT:
        return "413 Content Too Large", b"", []
    body = environ["wsgi.input"].read(length)
    return "200 OK", f"{len(parts(body))}\n".encode(), []
