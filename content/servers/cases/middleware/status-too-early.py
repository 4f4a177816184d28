def log_status(app):
    def layer(environ, start_response):
        seen = [None]

        def start(status, headers, exc_info=None):
            seen[0] = status
            return start_response(status, headers, exc_info)

        body = app(environ, start)
        environ["wsgi.errors"].write(f"status: {seen[0]}\n")
        environ["wsgi.errors"].flush()
        return body

    return layer


@log_status
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    yield b"hello\n"
