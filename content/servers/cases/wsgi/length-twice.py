def app(environ, start_response):
    headers = [("Content-Type", "text/plain"), ("Content-Length", "5"), ("Content-Length", "13")]
    start_response("200 OK", headers)
    return [b"hello, world\n"]
