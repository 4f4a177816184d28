KEYS = "REQUEST_METHOD SCRIPT_NAME PATH_INFO QUERY_STRING CONTENT_TYPE CONTENT_LENGTH SERVER_PROTOCOL".split()


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return ["".join(f"{key} = {environ.get(key, '(absent)')!r}\n" for key in KEYS).encode()]
