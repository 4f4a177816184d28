import os

import kettle


def gate(app, sign="closed.txt"):
    def layer(environ, start_response):
        if not os.path.exists(sign):
            return app(environ, start_response)
        body = b"The kitchen is closed.\n"
        start_response("503 Service Unavailable", [
            ("Content-Type", "text/plain"),
            ("Content-Length", str(len(body))),
            ("Retry-After", "600"),
        ])
        return [body]

    return layer


app = kettle.app
layers = [gate]
