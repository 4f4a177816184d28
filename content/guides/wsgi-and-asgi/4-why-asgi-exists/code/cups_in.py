def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    yield b"Ready.\n"
    for _ in range(2):
        cup = environ["wsgi.input"].read(3)
        yield b"Got %s.\n" % cup
