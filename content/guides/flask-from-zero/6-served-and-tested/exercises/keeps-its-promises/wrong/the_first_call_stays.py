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
            "wsgi.version": (1, 0), "wsgi.run_once": False,
            "wsgi.multithread": False, "wsgi.multiprocess": False,
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_COOKIE": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        said, chunks = [], []

        def start_response(status, headers, exc_info=None):
            if said and not exc_info:
                raise AssertionError("start_response was called a second time, without exc_info")
            if exc_info and any(chunks):
                raise exc_info[1]
            said[:] = said or [status, headers]
            return chunks.append

        answer = self.app(environ, start_response)
        try:
            for chunk in answer:
                chunks.append(chunk)
        finally:
            if hasattr(answer, "close"):
                answer.close()
        status, headers = said
        body = b"".join(chunks)
        for name, value in headers:
            if name.lower() == "set-cookie":
                self.cookies.update({k: m.value for k, m in SimpleCookie(value).items()})
        return status, body.decode()


def app(environ, start_response):
    """Try your client here: what it is told stands in the answer."""

    def inner(environ, start_response):
        write = start_response("200 OK", [("Content-Type", "text/plain")])
        write(b"tea, ")
        return [b"milk"]

    try:
        text = Client(inner).open("GET", "/")[1]
    except TypeError as error:
        text = f"The inner app fails: {error}"
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{text}\n".encode()]
