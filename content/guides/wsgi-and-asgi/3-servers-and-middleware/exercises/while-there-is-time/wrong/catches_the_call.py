import sys


class Stop(Exception):
    """Raised by an app that wants another answer: Stop("404 Not Found")."""


def careful(app):
    def layer(environ, start_response):
        try:
            return app(environ, start_response)
        except Exception as error:
            status = str(error) if isinstance(error, Stop) else "500 Internal Server Error"
            start_response(status, [("Content-Type", "text/plain")], sys.exc_info())
            return [status.encode()]

    return layer


@careful
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    if environ["PATH_INFO"] != "/tea":
        raise Stop("404 Not Found")
    yield b"Tea.\n"
