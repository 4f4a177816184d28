def gate(app):
    def layer(environ, start_response):
        if "HTTP_X_TICKET" not in environ:
            start_response("401 Unauthorized", [("Content-Type", "text/plain")])
            return [b"no ticket\n"]
        return app(environ, start_response)

    return layer


@gate
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"welcome\n"]
