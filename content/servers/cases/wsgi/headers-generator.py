def app(environ, start_response):
    start_response("200 OK", (pair for pair in [("Content-Type", "text/plain")]))
    return [b"a generator\n"]
