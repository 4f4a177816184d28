def app(environ, start_response):
    path = environ.get("PATH_INFO", "")
    if path == "/crème":
        text = "Tea, coffee, cake.\n"
    else:
        text = "Not on the menu.\n"
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [text.encode()]
