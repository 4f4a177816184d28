def catch(app):
    def layer(environ, start_response):
        try:
            return app(environ, start_response)
        except LookupError:
            start_response("503 No Tea", [("Content-Type", "text/plain")])
            return [b"caught\n"]

    return layer


@catch
def app(environ, start_response):
    raise LookupError("no tea")
    yield b"never\n"
