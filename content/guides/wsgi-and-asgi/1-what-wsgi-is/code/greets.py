def app(environ, start_response):
    length = int(environ.get("CONTENT_LENGTH") or 0)
    body = environ["wsgi.input"]
    if body.read(1):
        text = b"Hello, " + body.read(length - 1)
    else:
        text = b"Who is there?"
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [text]
