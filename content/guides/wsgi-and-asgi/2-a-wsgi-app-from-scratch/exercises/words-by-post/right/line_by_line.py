def app(environ, start_response):
    if environ["REQUEST_METHOD"] == "POST":
        left = int(environ.get("CONTENT_LENGTH") or 0)
        if 0 <= left <= 1000:
            body = b""
            while left > len(body) and (line := environ["wsgi.input"].readline(left - len(body))):
                body += line
            write = start_response("200 OK", [("Content-Type", "text/plain")])
            write(b"%d" % len(body.split()))
        else:
            start_response("413 Content Too Large", [("Content-Length", "0")])
    else:
        start_response("405 Method Not Allowed", [("Allow", "POST"), ("Content-Length", "0")])
    return []
