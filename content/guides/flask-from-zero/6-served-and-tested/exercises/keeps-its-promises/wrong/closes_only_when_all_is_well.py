import io
from http.cookies import SimpleCookie


class Client:
    """A server without a socket: builds environ, calls, iterates, closes."""

    def __init__(self, app):
        self.app, self.cookies = app, {}

    def open(self, method, path, body=b""):
        path, _, query = path.partition("?")
        environ = {
            "REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query,
            "SCRIPT_NAME": "", "SERVER_NAME": "localhost", "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1", "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body), "wsgi.errors": io.StringIO(),
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_COOKIE": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        said = []
        answer = self.app(environ, lambda status, headers, exc_info=None: said.append((status, headers)))
        body = b"".join(answer)
        if hasattr(answer, "close"):
            answer.close()
        status, headers = said[-1]
        for name, value in headers:
            if name.lower() == "set-cookie":
                self.cookies.update({k: m.value for k, m in SimpleCookie(value).items()})
        return status, body.decode()


def app(environ, start_response):
    """Try your client here: what it is told stands in the answer."""

    def inner(environ, start_response):
        start_response("200 OK", [("Set-Cookie", "tea=assam; Path=/")])
        return [f"{environ['QUERY_STRING']} {environ['HTTP_COOKIE']}\n".encode()]

    client = Client(inner)
    lines = [client.open("GET", "/?cups=2")[1] for _ in range(2)]
    start_response("200 OK", [("Content-Type", "text/plain")])
    return ["".join(lines).encode()]
