def app(environ, start_response):
    if environ.get("PATH_INFO") not in ("/words", "/lines"):
        start_response("404 Not Found", [("Content-Length", "0")])
    elif environ["REQUEST_METHOD"] == "POST":
        left = int(environ.get("CONTENT_LENGTH") or 0)
        if 0 <= left <= 1000:
            body = b""
            while left > len(body) and (line := environ["wsgi.input"].readline(left - len(body))):
                body += line
            write = start_response("200 OK", [("Content-Type", "text/plain")])
            parts = body.split() if environ["PATH_INFO"] == "/words" else body.splitlines()
            write(b"%d" % len(parts))
        else:
            start_response("413 Content Too Large", [("Content-Length", "0")])
    else:
        start_response("405 Method Not Allowed", [("Allow", "POST"), ("Content-Length", "0")])
    return []
