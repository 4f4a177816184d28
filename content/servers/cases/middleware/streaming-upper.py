class Upper:
    def __init__(self, body):
        self.body = body

    def __iter__(self):
        return (chunk.upper() for chunk in self.body)

    def close(self):
        if hasattr(self.body, "close"):
            self.body.close()


def words(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    try:
        yield b"one\n"
        yield b"two\n"
    finally:
        environ["wsgi.errors"].write("let go\n")
        environ["wsgi.errors"].flush()


def app(environ, start_response):
    return Upper(words(environ, start_response))
