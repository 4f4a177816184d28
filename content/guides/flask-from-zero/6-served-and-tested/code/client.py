import io
from http.cookies import SimpleCookie
from urllib.parse import unquote_to_bytes


def environ_for(method, target, body=b"", content_type="", cookies=""):
    path, _, query = target.partition("?")
    return {
        "REQUEST_METHOD": method, "SCRIPT_NAME": "", "QUERY_STRING": query,
        "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
        "SERVER_NAME": "localhost", "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1",
        "CONTENT_TYPE": content_type, "CONTENT_LENGTH": str(len(body)), "HTTP_COOKIE": cookies,
        "wsgi.version": (1, 0), "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(body), "wsgi.errors": io.StringIO(),
        "wsgi.multithread": False, "wsgi.multiprocess": False, "wsgi.run_once": False}


def call(app, environ):
    said = []

    def start_response(status, headers, exc_info=None):
        said.append((status, headers))

    answer = app(environ, start_response)
    try:
        body = b"".join(answer)
    finally:
        if hasattr(answer, "close"):
            answer.close()
    status, headers = said[-1]
    return status, headers, body


class Client:
    def __init__(self, app):
        self.app, self.cookies = app, SimpleCookie()

    def open(self, *request):
        kept = self.cookies.output(attrs=[], header="", sep=";").strip()
        status, headers, body = call(self.app, environ_for(*request, cookies=kept))
        for name, value in headers:
            if name.lower() == "set-cookie":
                self.cookies.load(value)
        return status, body.decode()
