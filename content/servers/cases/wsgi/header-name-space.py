def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("X Tea", "green")])
    return [b"a space\n"]
