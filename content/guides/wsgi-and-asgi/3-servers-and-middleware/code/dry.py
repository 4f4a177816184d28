def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    raise RuntimeError("no water")
    yield b"Tea.\n"
