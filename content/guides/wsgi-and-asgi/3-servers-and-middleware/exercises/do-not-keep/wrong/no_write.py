def no_store(app):
    def layer(environ, start_response):
        def begin(status, headers, exc_info=None):
            if not any(name.lower() == "cache-control" for name, _ in headers):
                headers = headers + [("Cache-Control", "no-store")]
            start_response(status, headers, exc_info)

        return app(environ, begin)

    return layer

@no_store
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Your bill: 8.00\n"]
