def app(environ, start_response):
    start_response("500 No Tea", [("Content-Type", "text/plain")])
    return [b"no tea\n"]
