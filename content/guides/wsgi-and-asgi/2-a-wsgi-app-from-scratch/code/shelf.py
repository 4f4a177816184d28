routes = {
    "/": {"GET": b"Welcome.\n"},
    "/cups": {"GET": b"Six.\n", "POST": b"Seven.\n"},
}


def app(environ, start_response):
    methods = routes.get(environ.get("PATH_INFO", ""), {})
    text = methods.get(environ["REQUEST_METHOD"])
    if text:
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [text]
    if text is None:
        start_response("404 Not Found", [])
        return []
    start_response("405 Method Not Allowed", [("Allow", ", ".join(methods))])
    return []
