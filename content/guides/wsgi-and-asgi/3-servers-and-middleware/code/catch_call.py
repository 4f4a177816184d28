def catch_call(app):
    def layer(environ, start_response):
        try:
            return app(environ, start_response)
        except Exception:
            headers = [("Content-Type", "text/plain"),
                       ("Content-Length", "18")]
            start_response("500 Internal Server Error", headers)
            return [b"The kettle broke.\n"]

    return layer


@catch_call
def app(environ, start_response):
    raise RuntimeError("no water")
    yield b"Tea.\n"
