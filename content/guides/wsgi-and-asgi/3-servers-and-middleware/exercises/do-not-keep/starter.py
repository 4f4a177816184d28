def no_store(app):
    """An app that answers as app does, and forbids copies where app does not mention them."""
    return app


@no_store
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Your bill: 8.00\n"]
