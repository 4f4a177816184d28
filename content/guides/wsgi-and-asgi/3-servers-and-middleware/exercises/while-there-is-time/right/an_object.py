import sys


class Stop(Exception):
    """Raised by an app that wants another answer: Stop("404 Not Found")."""


class careful:
    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        return Watched(self.app, environ, start_response)


class Watched:
    def __init__(self, *call):
        self.call, self.body, self.chunks, self.over = call, None, None, False

    def __iter__(self):
        return self

    def __next__(self):
        if self.over:
            raise StopIteration
        try:
            if self.chunks is None:
                app, environ, start_response = self.call
                self.body = app(environ, start_response)
                self.chunks = iter(self.body)
            return next(self.chunks)
        except StopIteration:
            raise
        except Stop as stop:
            return self.instead(stop.args[0])
        except Exception:
            return self.instead("500 Something Broke")

    def instead(self, status):
        self.over = True
        self.call[2](status, [("Content-Length", "0")], sys.exc_info())
        return b""

    def close(self):
        getattr(self.body, "close", lambda: None)()


@careful
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    if environ["PATH_INFO"] != "/tea":
        raise Stop("404 Not Found")
    yield b"Tea.\n"
