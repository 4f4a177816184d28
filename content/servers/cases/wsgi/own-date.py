def app(environ, start_response):
    headers = [("Content-Type", "text/plain"), ("Date", "Thu, 01 Jan 1998 00:00:00 GMT"), ("Server", "tea/1")]
    start_response("200 OK", headers)
    return [b"own date\n"]
