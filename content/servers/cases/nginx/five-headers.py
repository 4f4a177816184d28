KEYS = "HTTP_HOST HTTP_X_REAL_IP HTTP_X_FORWARDED_FOR HTTP_X_FORWARDED_PROTO HTTP_X_FORWARDED_HOST REMOTE_ADDR".split()


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return ["".join(f"{key} = {environ.get(key, '(absent)')!r}\n" for key in KEYS).encode()]
