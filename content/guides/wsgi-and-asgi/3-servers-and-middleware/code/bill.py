from sign import sign


class Bill:
    def __init__(self, log):
        self.log = log

    def __iter__(self):
        yield b"Tea 3.20\n"
        yield b"Cake 4.80\n"

    def close(self):
        print("the bill is closed", file=self.log, flush=True)


@sign
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"),
                              ("Content-Length", "19")])
    return Bill(environ["wsgi.errors"])
