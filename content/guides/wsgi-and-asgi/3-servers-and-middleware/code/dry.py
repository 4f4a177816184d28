def app(environ, start_response):
    raise RuntimeError("no water")
    yield b"Tea.\n"
