def app(environ, start_response):
    yield b"too early\n"
    start_response("200 OK", [("Content-Type", "text/plain")])
    yield b"body\n"
