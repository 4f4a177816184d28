"""Which proxies a server believes, and what they say of the client it cannot see: X-Forwarded-Proto and X-Forwarded-For."""

import ipaddress

from .environ import CLIENT
from .http1 import Request

_SCHEMES = {"http", "https"}


def trust(request: Request, addresses: str) -> None:
    """Tells a request whose forwarded headers its server believes; `addresses` as gunicorn and uvicorn take them. Its client is 127.0.0.1."""
    request.trusted = addresses
    request.believed = _trusts(addresses, CLIENT)


def _trusts(addresses: str, host: str) -> bool:
    return any(one == "*" or _within(one, host) for one in (part.strip() for part in addresses.split(",")))


def _within(network: str, host: str) -> bool:
    try:
        return ipaddress.ip_address(host) in ipaddress.ip_network(network, strict=False)
    except ValueError:
        return False


def scheme(request: Request) -> str:
    """What a believed proxy calls the scheme, as it writes it; of two such headers the last counts."""
    said = request.all(b"x-forwarded-proto")
    return said[-1].value.decode("latin-1").strip() if request.believed and said else ""


def client(request: Request) -> tuple[str, int] | None:
    """The client that believed proxies tell of, where they do: the last address that is none of theirs, the first where all are."""
    if not request.believed:
        return None
    hosts = [_divided(one.strip()) for field in request.all(b"x-forwarded-for") for one in field.value.decode("latin-1").split(",")]
    others = [one for one in hosts if not _trusts(request.trusted, one[0])]
    found = (others[-1:] or hosts[:1] or [("", 0)])[0]
    return found if found[0] else None


def _divided(value: str) -> tuple[str, int]:
    """A host and a port, where it has one; what cannot be divided stays whole."""
    host, colon, port = value.rpartition(":")
    if value.startswith("[") and value.endswith("]"):
        return value[1:-1], 0
    if colon and port.isdecimal() and (":" not in host or (host.startswith("[") and host.endswith("]"))):
        return host.strip("[]"), int(port)
    return value, 0


def into_environ(environ: dict, request: Request) -> None:
    """Puts what a believed proxy says into environ: wsgi.url_scheme and REMOTE_ADDR."""
    if (name := scheme(request).lower()) in _SCHEMES:
        environ["wsgi.url_scheme"] = name
    if found := client(request):
        environ["REMOTE_ADDR"] = found[0]


def into_scope(scope: dict, request: Request) -> None:
    """Puts what a believed proxy says into a scope: scheme and client, whose port nobody knows unless it was said."""
    if (name := scheme(request).lower()) in _SCHEMES:
        scope["scheme"] = name.replace("http", "ws") if scope["type"] == "websocket" else name
    if found := client(request):
        scope["client"] = found
