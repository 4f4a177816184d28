import cakes


def sign(app):
    def layer(environ, start_response):
        for chunk in app(environ, start_response):
            yield chunk
        yield b"Thank you.\n"

    return layer


app = cakes.app
layers = [sign]
