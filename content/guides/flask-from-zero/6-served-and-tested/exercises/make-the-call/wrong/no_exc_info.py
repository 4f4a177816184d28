def call(app, environ):
    """Calls a WSGI app as a server does. Returns (status, headers, body)."""
    said = []

    def start_response(status, headers):
        said.append((status, headers))

    answer = app(environ, start_response)
    try:
        body = b"".join(answer)
    finally:
        if hasattr(answer, "close"):
            answer.close()
    status, headers = said[-1]
    return status, headers, body


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"A tea is asked for by ", environ["REQUEST_METHOD"].encode(), b".\n"]


if __name__ == "__main__":
    print(call(app, {"REQUEST_METHOD": "GET"}))
