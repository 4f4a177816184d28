def catch_call(app):
    def layer(environ, start_response):
        try:
            return app(environ, start_response)
        except Exception:
            start_response("500 Internal Server Error", [
                ("Content-Type", "text/plain"), ("Content-Length", "18"),
            ])
            return [b"The kettle broke.\n"]

    return layer
