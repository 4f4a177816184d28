def no_store(app):
    def layer(environ, start_response):
        def begin(status, headers, exc_info=None):
            return start_response(status, headers + [("Cache-Control", "no-store")], exc_info)

        return app(environ, begin)

    return layer

@no_store
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Your bill: 8.00\n"]
