import traceback

import dry


class Held:
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


def catch_errors(app):
    def layer(environ, start_response):
        held, body = Held(start_response), ()
        try:
            body = app(environ, held.begin)
            for chunk in body:
                held.release()
                yield chunk
            held.release()
        except Exception:
            traceback.print_exc(limit=-1, file=environ["wsgi.errors"])
            if held.released:
                raise
            start_response("500 Our Fault", [("Content-Type", "text/plain")])
            yield b"The kettle broke.\n"
        finally:
            if hasattr(body, "close"):
                body.close()

    return layer


app = dry.app
layers = [catch_errors]
