def app(environ, start_response):
    method = environ["REQUEST_METHOD"]
    path = environ.get("PATH_INFO", "")
    kind = environ.get("HTTP_ACCEPT", "anything")
    size = environ["HTTP_CONTENT_LENGTH"]
    body = f"{method} {path}: {size} bytes, wants {kind}\n".encode()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [body]
