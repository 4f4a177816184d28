def app(environ, start_response):
    headers = [("Content-Type", "text/plain"), ("Content-Length", "6"), ("Connection", "close")]
    start_response("200 OK", headers)
    return [b"close\n"]
