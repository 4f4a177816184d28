def app(environ, start_response):
    headers = [("Content-Type", "text/plain"), ("Content-Length", "5"), ("Connection", "keep-alive")]
    start_response("200 OK", headers)
    return [b"stay\n"]
