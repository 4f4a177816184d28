import gzip


def squeeze(app):
    def layer(environ, start_response):
        def begin(status, headers, exc_info=None):
            headers = headers + [("Content-Encoding", "gzip")]
            return start_response(status, headers, exc_info)

        whole = b"".join(app(environ, begin))
        return [gzip.compress(whole)]

    return layer


class Menu:
    def __init__(self, log):
        self.log = log

    def __iter__(self):
        for _ in range(100):
            yield b"Tea 3.20\n"

    def close(self):
        print("the menu is closed", file=self.log, flush=True)


@squeeze
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"),
                              ("Content-Length", "900")])
    return Menu(environ["wsgi.errors"])
