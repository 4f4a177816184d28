def serve(app, request):
    """The bytes of the response that app gives to the bytes of a request."""
    head, _, body = request.partition(b"\r\n\r\n")
    request_line = head.decode("latin-1").split("\r\n")[0]
    method, target, version = request_line.split(" ")
    text = f"You asked for {target}\n".encode()
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + text


def tea(environ, start_response):
    body = f"You asked for {environ.get('PATH_INFO', '')}\n".encode()
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
    return [body]


def app(environ, start_response):
    request = b"GET /tea?milk=yes HTTP/1.1\r\nHost: localhost:8000\r\n\r\n"
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [serve(tea, request)]
