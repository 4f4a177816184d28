KEYS = "wsgi.url_scheme REMOTE_ADDR HTTP_HOST SERVER_NAME SCRIPT_NAME PATH_INFO".split()


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return ["".join(f"{key} = {environ.get(key, '(absent)')!r}\n" for key in KEYS).encode()]
