def serve(app, environ):
    stored = ["nothing", []]

    def start_response(status, headers):
        stored[:] = status, headers

    chunks = app(environ, start_response)
    status, headers = stored
    return status, b"".join(chunks)


def tea(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    yield b"One tea."


print(serve(tea, {"REQUEST_METHOD": "GET"}))
