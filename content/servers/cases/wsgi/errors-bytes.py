def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    environ["wsgi.errors"].write(b"bytes\n")
    return [b"not reached\n"]
