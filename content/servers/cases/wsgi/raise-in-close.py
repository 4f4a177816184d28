class Body:
    def __iter__(self):
        yield b"body\n"

    def close(self):
        raise LookupError("no tea")


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return Body()
