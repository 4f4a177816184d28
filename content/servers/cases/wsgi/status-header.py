def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("Status", "404 Not Found")])
    return [b"200 or 404?\n"]
