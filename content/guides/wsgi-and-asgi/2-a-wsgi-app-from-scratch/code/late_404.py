pages = {"/": b"Welcome.\n"}
PLAIN = [("Content-Type", "text/plain")]


def app(environ, start_response):
    start_response("200 OK", PLAIN[:])
    page = pages.get(environ.get("PATH_INFO", ""))
    if page is None:
        start_response("404 Not Found", PLAIN[:])
        page = b"No such page.\n"
    return [page]
