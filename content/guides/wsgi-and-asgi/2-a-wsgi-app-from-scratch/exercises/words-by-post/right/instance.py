class Counter:
    counts = {"/words": str.split, "/lines": str.splitlines}

    def __init__(self, limit):
        self.limit = limit

    def __call__(self, environ, start_response):
        if environ["PATH_INFO"] not in self.counts:
            start_response("404 Not Found", [("Content-Length", "0")])
            return ()
        method = environ["REQUEST_METHOD"]
        try:
            length = int(environ["CONTENT_LENGTH"])
        except (KeyError, ValueError):
            length = 0
        if method != "POST":
            start_response("405 Method Not Allowed", [("ALLOW", "POST"), ("Content-Length", "0")])
            return iter(())
        if length < 0:
            start_response("400 Bad Request", [("Content-Length", "0")])
            return ()
        if length > self.limit:
            start_response("413 Request Entity Too Large", [("Content-Length", "0")])
            return ()
        text = environ["wsgi.input"].read(length).decode("utf-8", "replace") if length else ""
        start_response("200 OK", [("Content-Type", "text/plain")])
        return iter([f"The body has {len(self.counts[environ['PATH_INFO']](text))}.".encode()])


application = Counter(1000)
