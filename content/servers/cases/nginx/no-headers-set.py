KEYS = "HTTP_HOST SERVER_PROTOCOL HTTP_CONNECTION REMOTE_ADDR wsgi.url_scheme".split()


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return ["".join(f"{key} = {environ.get(key, '(absent)')!r}\n" for key in KEYS).encode()]
