def no_store(app):
    def layer(environ, start_response):
        def begin(status, headers, exc_info=None):
            names = {name.lower() for name, value in headers}
            extra = [] if "cache-control" in names else [("CACHE-CONTROL", "no-store")]
            if exc_info:
                return start_response(status, extra + headers, exc_info)
            return start_response(status, extra + headers)

        body = app(environ, begin)
        try:
            for chunk in body:
                yield chunk
        finally:
            if hasattr(body, "close"):
                body.close()

    return layer

@no_store
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Your bill: 8.00\n"]
