def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{type(environ).__name__} {type(environ['SERVER_PORT']).__name__}\n".encode()]
