def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("X-Tea", None)])
    return [b"none\n"]
