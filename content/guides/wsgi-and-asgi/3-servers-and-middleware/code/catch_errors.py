import traceback

import dry


def catch_errors(app):
    def layer(environ, start_response):
        held, write, body = (), None, []

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
        except Exception:
            traceback.print_exc(limit=-1, file=environ["wsgi.errors"])
            if write:
                raise
            start_response("500 Internal Server Error", [
                ("Content-Type", "text/plain"), ("Content-Length", "18")])
            yield b"The kettle broke.\n"
        finally:
            if hasattr(body, "close"):
                body.close()

    return layer


app = dry.app
layers = [catch_errors]
