def spare(app, other):
    """An app that answers as app does, or as other does if app fails while there is time."""
    def layer(environ, start_response):
        held, write, body = (), None, ()

        def begin(status, headers, exc_info=None):
            nonlocal held
            if write:
                start_response(status, headers, exc_info)
            held = status, headers
            return lambda data: release()(data)

        def release():
            nonlocal write
            write = write or start_response(*held)
            return write

        try:
            body = app(environ, begin)
            for chunk in filter(None, body):
                release()
                yield chunk
            release()
            return
        except Exception:
            if write:
                raise
        finally:
            close(body)
        body = other(environ, start_response)
        try:
            yield from body
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
