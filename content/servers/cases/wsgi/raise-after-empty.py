def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    yield b""
    raise LookupError("no tea")
