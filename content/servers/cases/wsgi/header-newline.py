def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("X-Tea", "green\nSet-Cookie: admin=1")])
    return [b"line feed\n"]
