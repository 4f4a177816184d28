def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("Transfer-Encoding", "chunked")])
    return [b"6\r\nhello\n\r\n0\r\n\r\n"]
