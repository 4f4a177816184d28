def text_of(native):
    """The text behind a native string: its bytes, read as UTF-8."""
    return native.encode("latin-1").decode("utf-8", "replace")


def app(environ, start_response):
    path = environ.get("PATH_INFO", "")
    body = f"{path!r} is {text_of(path)}\n".encode()
    start_response("200 OK", [
        ("Content-Type", "text/plain; charset=utf-8"),
    ])
    return [body]
