class Body:
    def __init__(self, errors):
        self.errors = errors

    def __iter__(self):
        yield b"so far so good\n"
        raise LookupError("no tea")

    def close(self):
        self.errors.write("close() was called\n")
        self.errors.flush()


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return Body(environ["wsgi.errors"])
