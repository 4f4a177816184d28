class Held:
    """Holds an announcement until release()."""

    def __init__(self, start_response):
        self.start_response = start_response
        self.announced, self.released = None, False

    def begin(self, status, headers, exc_info=None):
        if self.released:
            return self.start_response(status, headers, exc_info)
        if self.announced and not exc_info:
            raise AssertionError("announced twice")
        self.announced = status, headers
        return self.write

    def release(self):
        if not self.released:
            self.server_write = self.start_response(*self.announced)
            self.released = True

    def write(self, data):
        self.release()
        self.server_write(data)


def spare(app, other):
    """An app that answers as app does, or as other does if app fails while there is time."""
    def layer(environ, start_response):
        held, body = Held(start_response), ()
        try:
            body = app(dict(environ), held.begin)
            for chunk in body:
                held.release()
                yield chunk
            return
        except Exception:
            if held.released:
                raise
        finally:
            close(body)
        body = other(environ, start_response)
        try:
            for chunk in body:
                yield chunk
        finally:
            close(body)

    return layer


def close(body):
    if hasattr(body, "close"):
        body.close()


def kettle(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "9")])
    if environ.get("PATH_INFO") != "/tea":
        raise RuntimeError("no water")
    yield b"Hot tea.\n"


def thermos(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Tea from the thermos.\n"]


app = spare(kettle, thermos)
