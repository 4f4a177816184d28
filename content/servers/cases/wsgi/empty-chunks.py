def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    yield b"before\n"
    yield b""
    yield b"after\n"
