def app(environ, start_response):
    length = environ.get("CONTENT_LENGTH")
    body = environ["wsgi.input"].read(int(length or 0))
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [ascii([length, body]).encode()]
