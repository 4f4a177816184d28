import sys

import dry


def catch_errors(app):
    def layer(environ, start_response):
        body = ()
        try:
            body = app(environ, start_response)
            for chunk in body:
                yield chunk
        except Exception:
            headers = [("Content-Type", "text/plain")]
            start_response("500 Our Fault", headers, sys.exc_info())
            yield b"The kettle broke.\n"
        finally:
            if hasattr(body, "close"):
                body.close()

    return layer


app = dry.app
layers = [catch_errors]
