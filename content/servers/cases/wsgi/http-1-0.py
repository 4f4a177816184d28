def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    yield environ["SERVER_PROTOCOL"].encode()
    yield b"\n"
