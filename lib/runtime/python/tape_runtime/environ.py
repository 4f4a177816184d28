"""environ of a request (PEP 3333, "environ Variables"): CGI keys as native strings, each with the bytes it was made from."""

from urllib.parse import unquote_to_bytes

from .http1 import Request, Span

#: What this server is called; it stands for the address it would listen on.
NAME, PORT, CLIENT = "localhost", "8000", "127.0.0.1"


def native(data: bytes) -> str:
    """Bytes as a native string, one character each (PEP 3333, "A Note On String Types")."""
    return data.decode("latin-1")


def build(request: Request) -> tuple[dict, dict[str, Span]]:
    """environ without its streams, and the span of each key that came out of the request."""
    spans = request.spans
    environ = {
        "REQUEST_METHOD": native(request.method),
        "SCRIPT_NAME": "",
        "PATH_INFO": native(unquote_to_bytes(request.path)),
        "QUERY_STRING": native(request.query),
        "SERVER_NAME": NAME,
        "SERVER_PORT": PORT,
        "SERVER_PROTOCOL": native(request.version),
        "REMOTE_ADDR": CLIENT,
    }
    origin = {
        "REQUEST_METHOD": spans["method"],
        "PATH_INFO": spans["path"],
        "QUERY_STRING": spans["query"],
        "SERVER_PROTOCOL": spans["version"],
        "wsgi.input": spans["body"],
    }
    for field in request.fields:
        key = native(field.name).upper().replace("-", "_")
        if key not in ("CONTENT_TYPE", "CONTENT_LENGTH"):
            key = f"HTTP_{key}"
        value = native(field.value)
        if key in environ and key != "CONTENT_LENGTH":
            value = f"{environ[key]}{'; ' if key == 'HTTP_COOKIE' else ','}{value}"
        environ[key] = value
        origin.setdefault(key, field.span)
    environ |= {
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    if request.chunked:
        environ["wsgi.input_terminated"] = True  # Where no length is said, this promises an end.
    return environ, origin
