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
    environ["QUERY_STRING"] = query
    for line in lines:
        name, _, value = line.partition(": ")
        key = name.upper().replace("-", "_")
        if key not in ("CONTENT_TYPE", "CONTENT_LENGTH"):
            key = f"HTTP_{key}"
        environ[key] = f"{environ[key]},{value}" if key in environ else value

    stored = []

    def start_response(status, headers):
        stored[:] = status, headers

    body = b"".join(app(environ, start_response))
    status, headers = stored
    lines = [f"HTTP/1.1 {status}"]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def tea(environ, start_response):
    body = f"You asked for {environ.get('PATH_INFO', '')}\n".encode()
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
    return [body]


print(serve(tea, b"GET /tea?milk=yes HTTP/1.1\r\nHost: localhost:8000\r\n\r\n").decode("latin-1"))
