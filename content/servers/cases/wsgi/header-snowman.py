def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("X-Weather", "\u2603")])
    return [b"snow\n"]
