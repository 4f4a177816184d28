def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    start_response("500 No Tea", [("Content-Type", "text/plain")], LookupError("no tea"))
    return [b"no tea\n"]
