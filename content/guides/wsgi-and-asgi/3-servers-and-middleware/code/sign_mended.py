import cakes


def sign(app):
    def layer(environ, start_response):
        def begin(status, headers, exc_info=None):
            headers = [(name, value) for name, value in headers
                       if name.lower() != "content-length"]
            return start_response(status, headers, exc_info)

        body = app(environ, begin)
        try:
            yield from body
            yield b"Thank you.\n"
        finally:
            if hasattr(body, "close"):
                body.close()

    return layer


app = cakes.app
layers = [sign]
