import time

import kettle


class Ending:
    def __init__(self, body, at_end):
        self.body, self.at_end = body, at_end

    def __iter__(self):
        return iter(self.body)

    def close(self):
        try:
            if hasattr(self.body, "close"):
                self.body.close()
        finally:
            self.at_end()


def timing(app):
    def layer(environ, start_response):
        log, start = environ["wsgi.errors"], time.perf_counter()

        def report():
            took = time.perf_counter() - start
            print(f"{took:.2f} s", file=log, flush=True)

        try:
            body = app(environ, start_response)
        except Exception:
            report()
            raise
        return Ending(body, report)

    return layer


app = kettle.app
layers = [timing]
