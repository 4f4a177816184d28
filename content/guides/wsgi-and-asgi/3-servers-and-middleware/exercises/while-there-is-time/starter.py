class Stop(Exception):
    """Raised by an app that wants another answer: Stop("404 Not Found")."""


def careful(app):
    """An app that answers as app does, and says so when it fails while there is time."""
    return app


@careful
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    if environ["PATH_INFO"] != "/tea":
        raise Stop("404 Not Found")
    yield b"Tea.\n"
