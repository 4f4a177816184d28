import sys
import traceback

import dry


def catch_errors(app):
    def layer(environ, start_response):
        body = []
        try:
            body = app(environ, start_response)
            yield from body
        except Exception:
            traceback.print_exc(limit=-1, file=environ["wsgi.errors"])
            headers = [("Content-Type", "text/plain"),
                       ("Content-Length", "18")]
            start_response("500 Internal Server Error",
                           headers, sys.exc_info())
            yield b"The kettle broke.\n"
        finally:
            if hasattr(body, "close"):
                body.close()

    return layer


app = dry.app
layers = [catch_errors]
