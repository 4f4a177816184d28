routes = {
    "/": {"GET": b"Welcome.\n"},
    "/bell": {"GET": b"A bell.\n", "POST": b"Ding.\n"},
}


def app(environ, start_response):
    methods = routes.get(environ.get("PATH_INFO", ""), {})
    text = methods.get(environ["REQUEST_METHOD"])
    headers = [("Content-Type", "text/plain")]
    if text:
        start_response("200 OK", headers)
    elif methods:
        headers.append(("Allow", ", ".join(methods)))
        start_response("405 Method Not Allowed", headers)
    else:
        start_response("404 Not Found", headers)
    return [text] if text else []
