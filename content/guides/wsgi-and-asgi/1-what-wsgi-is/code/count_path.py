def app(environ, start_response):
    path = environ.get("PATH_INFO", "")
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{len(path)}".encode()]
