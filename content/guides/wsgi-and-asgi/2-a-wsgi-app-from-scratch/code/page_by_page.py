PAGE = "<!doctype html><p>One tea.\n"


def app(environ, start_response):
    data = PAGE.encode("utf-8")
    start_response("200 OK", [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Length", str(len(data))),
    ])
    yield from data
