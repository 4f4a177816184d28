def log_status(app):
    def layer(environ, start_response):
        seen = None

        def begin(status, headers, exc_info=None):
            nonlocal seen
            seen = status
            return start_response(status, headers, exc_info)

        body = app(environ, begin)
        print(seen, file=environ["wsgi.errors"], flush=True)
        return body

    return layer
