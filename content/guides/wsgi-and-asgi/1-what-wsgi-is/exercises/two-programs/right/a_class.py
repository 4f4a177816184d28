import io
import urllib.parse


class Announced:
    status, headers = "500 Internal Server Error", ()

    def __call__(self, status, headers, exc_info=None):
        self.status, self.headers = status, headers


def serve(app, request):
    reader = io.BytesIO(request)
    method, target, _ = reader.readline().decode("latin-1").split()
    environ = {"REQUEST_METHOD": method}
    path, _, environ["QUERY_STRING"] = target.partition("?")
    environ["PATH_INFO"] = urllib.parse.unquote_to_bytes(path).decode("latin-1")
    while line := reader.readline().decode("latin-1").strip():
        name, value = line.split(":", 1)
        key = name.upper().replace("-", "_")
        key = key if key.startswith("CONTENT_") else "HTTP_" + key
        environ[key] = ", ".join(filter(None, [environ.get(key), value.strip()]))
    environ["wsgi.input"] = reader
    announced = Announced()
    chunks = [chunk for chunk in app(environ, announced)]
    head = f"HTTP/1.1 {announced.status}\r\n"
    for pair in announced.headers:
        head += ": ".join(pair) + "\r\n"
    return head.encode("latin-1") + b"Connection: close\r\n\r\n" + b"".join(chunks)


def tea(environ, start_response):
    body = f"You asked for {environ.get('PATH_INFO', '')}\n".encode()
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
    return [body]


print(serve(tea, b"GET /tea?milk=yes HTTP/1.1\r\nHost: localhost:8000\r\n\r\n").decode("latin-1"))
