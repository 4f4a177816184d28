from io import BytesIO
from urllib.parse import unquote


def serve(app, request):
    """The bytes of the response that app gives to the bytes of a request."""
    head, _, body = request.partition(b"\r\n\r\n")
    request_line, *lines = head.decode("latin-1").split("\r\n")
    method, target, version = request_line.split(" ")
    path, _, query = target.partition("?")
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": unquote(path, "latin-1"),
        "SERVER_PROTOCOL": version,
        "wsgi.input": BytesIO(body),
    }
    for line in lines:
        name, _, value = line.partition(": ")
        # Each header goes into environ, under its key.

    # The call, and what the app says to it, in place of these two lines:
    text = f"You asked for {target}\n".encode()
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + text


def tea(environ, start_response):
    body = f"You asked for {environ.get('PATH_INFO', '')}\n".encode()
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
    return [body]


print(serve(tea, b"GET /tea?milk=yes HTTP/1.1\r\nHost: localhost:8000\r\n\r\n").decode("latin-1"))
