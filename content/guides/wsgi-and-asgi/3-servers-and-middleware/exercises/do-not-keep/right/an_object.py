from wsgiref.headers import Headers


class no_store:
    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        def begin(status, headers, *exc_info):
            Headers(headers).setdefault("cache-control", "no-store")
            return start_response(status, headers, *exc_info)

        return self.app(environ, begin)

@no_store
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Your bill: 8.00\n"]
