def app(environ, start_response):
    size = environ["HTTP_CONTENT_LENGTH"]
    body = f"You sent {size} bytes.\n".encode()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [body]
