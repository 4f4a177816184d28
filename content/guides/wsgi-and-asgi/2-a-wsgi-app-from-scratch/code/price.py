def app(environ, start_response):
    text = "Tea: £3.20\n"
    size = len(text.encode("latin-1"))
    start_response("200 OK", [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Length", str(size)),
    ])
    return [text.encode("utf-8")]
