def app(environ, start_response):
    place = "/home\r\nSet-Cookie: admin=1"
    start_response("302 Found", [("Location", place), ("Content-Length", "0")])
    return []
