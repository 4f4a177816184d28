def app(environ, start_response):
    start_response("OK", [("Content-Type", "text/plain")])
    return [b"no code\n"]
