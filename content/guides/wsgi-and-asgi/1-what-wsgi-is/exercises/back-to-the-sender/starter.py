def app(environ, start_response):
    body = "Hello!\n".encode()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [body]
