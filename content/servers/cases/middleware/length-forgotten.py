def sign(app):
    def layer(environ, start_response):
        for chunk in app(environ, start_response):
            yield chunk
        yield b"-- the shop\n"

    return layer


@sign
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "6")])
    return [b"hello\n"]
