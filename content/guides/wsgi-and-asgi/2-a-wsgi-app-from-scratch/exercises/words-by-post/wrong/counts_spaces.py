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
    if not 0 <= length <= LIMIT:
        return "413 Content Too Large", b"", []
    words = environ["wsgi.input"].read(length).split(b' ')
    return "200 OK", f"{len(words)}\n".encode(), []
