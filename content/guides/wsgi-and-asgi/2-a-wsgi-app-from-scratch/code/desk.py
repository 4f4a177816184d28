def welcome():
    return b"Welcome.\n"


def bell():
    return b"A bell.\n"


def ring():
    return b"Ding.\n"


table = {("/", "GET"): welcome, ("/bell", "GET"): bell, ("/bell", "POST"): ring}


def app(environ, start_response):
    view = table.get((environ.get("PATH_INFO", ""), environ["REQUEST_METHOD"]))
    if not view:
        start_response("404 Not Found", [])
        return []
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [view()]
