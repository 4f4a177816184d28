def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "30")])
    yield b"so far so good\n"
    raise LookupError("no tea")
