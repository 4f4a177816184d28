"""scope of a connection (ASGI 3.0; HTTP and WebSocket messages 2.5, lifespan 2.0), each key with the bytes it was made from."""

from urllib.parse import unquote_to_bytes

from .http1 import Request, Span

SPEC = {"version": "3.0", "spec_version": "2.5"}


def http(request: Request, state: dict | None) -> tuple[dict, dict[str, Span]]:
    """The scope of an HTTP request ("HTTP Connection Scope"); state is a shallow copy of what lifespan left."""
    scope = {
        "type": "http",
        "asgi": dict(SPEC),
        "http_version": request.version[5:].decode(),
        "method": request.method.decode().upper(),
        "scheme": "http",
        "path": unquote_to_bytes(request.path).decode("utf-8", "replace"),
        "raw_path": request.path,
        "query_string": request.query,
        "root_path": "",
        "headers": [(f.name.lower(), f.value) for f in request.fields],
        "client": ("127.0.0.1", 50000),
        "server": ("localhost", 8000),
        "extensions": {},
    }
    if state is not None:
        scope["state"] = dict(state)
    fields = [f.span for f in request.fields]
    spans = {
        "http_version": request.spans["version"],
        "method": request.spans["method"],
        "path": request.spans["path"],
        "raw_path": request.spans["path"],
        "query_string": request.spans["query"],
    }
    if fields:
        spans["headers"] = (fields[0][0], fields[-1][1])
    return scope, spans


def websocket(request: Request, state: dict | None) -> tuple[dict, dict[str, Span]]:
    """The scope of a WebSocket ("WebSocket Connection Scope"): that of HTTP without a method, with what the client offered."""
    scope, spans = http(request, state)
    del scope["method"], spans["method"]
    offered = b",".join(f.value for f in request.all(b"sec-websocket-protocol")).decode("latin-1")
    scope |= {
        "type": "websocket",
        "scheme": "ws",
        "subprotocols": [name.strip() for name in offered.split(",") if name.strip()],
        "extensions": {"websocket.http.response": {}},
    }
    return scope, spans


def lifespan(state: dict) -> dict:
    """The scope of the life of the event loop (lifespan 2.0, "Scope"), with the state the app may fill."""
    return {"type": "lifespan", "asgi": {"version": "3.0", "spec_version": "2.0"}, "state": state}
