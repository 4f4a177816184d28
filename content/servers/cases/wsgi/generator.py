def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return (word for word in [b"one\n", b"two\n"])
