def spare(app, other):
    """An app that answers as app does, or as other does if app fails while there is time."""
    return app


def kettle(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "9")])
    if environ.get("PATH_INFO") != "/tea":
        raise RuntimeError("no water")
    yield b"Hot tea.\n"


def thermos(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Tea from the thermos.\n"]


app = spare(kettle, thermos)
