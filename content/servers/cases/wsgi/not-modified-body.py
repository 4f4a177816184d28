def app(environ, start_response):
    start_response("304 Not Modified", [("ETag", '"tea"')])
    return [b"a body all the same\n"]
