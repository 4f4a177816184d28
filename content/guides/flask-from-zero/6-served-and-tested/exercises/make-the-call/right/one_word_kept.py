def call(app, environ):
    """Calls a WSGI app as a server does. Returns (status, headers, body)."""
    said = []

    def start_response(*announced):
        said[:] = announced[:2]

    answer = app(environ, start_response)
    try:
        chunks = list(answer)
    finally:
        getattr(answer, "close", lambda: None)()
    return said[0], said[1], b"".join(chunks)


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"A tea is asked for by ", environ["REQUEST_METHOD"].encode(), b".\n"]


if __name__ == "__main__":
    print(call(app, {"REQUEST_METHOD": "GET"}))
