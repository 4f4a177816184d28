def add_header(app):
    def layer(environ, start_response):
        def start(status, headers, exc_info=None):
            return start_response(status, [*headers, ("X-Layer", "was here")], exc_info)

        return app(environ, start)

    return layer


@add_header
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"hello\n"]
