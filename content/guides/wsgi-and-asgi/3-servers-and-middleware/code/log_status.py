def log_status(app):
    def layer(environ, start_response):
        status_seen = None

        def begin(status, headers, exc_info=None):
            nonlocal status_seen
            status_seen = status
            return start_response(status, headers, exc_info)

        body = app(environ, begin)
        print(status_seen, file=environ["wsgi.errors"], flush=True)
        return body

    return layer
