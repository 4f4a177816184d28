def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("X-Place", "caf\xe9")])
    return [b"one byte\n"]
