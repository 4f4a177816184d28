import sys


class Stop(Exception):
    """Raised by an app that wants another answer: Stop("404 Not Found")."""


def careful(app):
    def layer(environ, start_response):
        body, sent = None, 0
        try:
            body = app(environ, start_response)
            for chunk in body:
                sent += len(chunk)
                yield chunk
        except Exception as error:
            if sent:
                raise
            status = error.args[0] if isinstance(error, Stop) else "500 Internal Server Error"
            start_response(status, [("Content-Length", "0")], sys.exc_info())
        finally:
            if hasattr(body, "close"):
                body.close()

    return layer


@careful
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    if environ["PATH_INFO"] != "/tea":
        raise Stop("404 Not Found")
    yield b"Tea.\n"
