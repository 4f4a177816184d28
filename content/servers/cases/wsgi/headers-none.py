def app(environ, start_response):
    start_response("200 OK", None)
    return [b"no headers\n"]
