def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("X-Tea", "gr\0een")])
    return [b"nul\n"]
