def app(environ, start_response):
    start_response("200 Still Warm", [("Content-Type", "text/plain")])
    return [b"tea\n"]
