def app(environ, start_response):
    path = environ.get("PATH_INFO") or "/"
    if path == "/":
        status, text = "200 OK", "Tea or café?\n"
    elif path == "/tea":
        status, text = "200 OK", "One Earl Grey.\n"
    else:
        status, text = "404 Not Found", "We do not serve that.\n"
    body = text.encode("utf-8")
    start_response(status, [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Length", str(len(body))),
    ])
    return [body]
