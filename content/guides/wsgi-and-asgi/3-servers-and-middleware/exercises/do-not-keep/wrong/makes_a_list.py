def no_store(app):
    def layer(environ, start_response):
        seen = []
        body = app(environ, lambda status, headers, exc_info=None: seen.append((status, headers)))
        chunks = list(body)
        if hasattr(body, "close"):
            body.close()
        status, headers = seen[-1]
        if not any(name.lower() == "cache-control" for name, _ in headers):
            headers = headers + [("Cache-Control", "no-store")]
        start_response(status, headers)
        return chunks

    return layer

@no_store
def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Your bill: 8.00\n"]
