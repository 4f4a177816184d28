import time

import kettle


def timing(app):
    def layer(environ, start_response):
        start, body = time.perf_counter(), ()
        try:
            body = app(environ, start_response)
            for chunk in body:
                yield chunk
        finally:
            if hasattr(body, "close"):
                body.close()
            took = time.perf_counter() - start
            print(f"{took:.2f} s", file=environ["wsgi.errors"], flush=True)

    return layer


app = kettle.app
layers = [timing]
