import sys


class Stop(Exception):
    """Raised by an app that wants another answer: Stop("404 Not Found")."""


class Rest:
    def __init__(self, first, chunks, body):
        self.first, self.chunks, self.body = first, chunks, body

    def __iter__(self):
        yield from self.first
        yield from self.chunks

    def close(self):
        if hasattr(self.body, "close"):
            self.body.close()


def careful(app):
    def layer(environ, start_response):
        body = None
        try:
            body = app(environ, start_response)
            first, chunks = [], iter(body)
            for chunk in chunks:
                first.append(chunk)
                if chunk:
                    break
            return Rest(first, chunks, body)
        except Exception as error:
            if hasattr(body, "close"):
                body.close()
            status = error.args[0] if isinstance(error, Stop) else "500 Internal Server Error"
            start_response(status, [("content-type", "text/plain")], sys.exc_info())
            return [b"Sorry, ", b"no tea."]

    return layer


@careful
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    if environ["PATH_INFO"] != "/tea":
        raise Stop("404 Not Found")
    yield b"Tea.\n"
