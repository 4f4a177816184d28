import sys


class Stop(Exception):
    """Raised by an app that wants another answer: Stop("404 Not Found")."""


def careful(app):
    def layer(environ, start_response):
        body = ()
        try:
            body = app(environ, start_response)
            yield from list(body)
        except Exception as error:
            status = str(error) if isinstance(error, Stop) else "500 Internal Server Error"
            text = f"{status}\n".encode()
            headers = [("Content-Type", "text/plain"), ("Content-Length", str(len(text)))]
            start_response(status, headers, sys.exc_info())
            yield text
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
