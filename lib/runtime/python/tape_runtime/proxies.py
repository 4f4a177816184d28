"""Which proxies a server believes, and what they say of the client it cannot see: X-Forwarded-Proto and X-Forwarded-For."""

import ipaddress

from .environ import CLIENT
from .http1 import Request

_SCHEMES = {"http", "https"}


def believes(addresses: str | None, default: str) -> bool:
    """Whether a server that was started so believes the client of a run, which is 127.0.0.1; `addresses` as gunicorn and uvicorn take them."""
    given = default if addresses is None else addresses
    return any(one == "*" or _within(one) for one in (part.strip() for part in given.split(",")))


def _within(network: str) -> bool:
    try:
        return ipaddress.ip_address(CLIENT) in ipaddress.ip_network(network, strict=False)
    except ValueError:
        return False


def told(request: Request) -> tuple[str | None, str | None]:
    """The scheme and the client's address that a believed proxy tells of, where it does; of several addresses the last that is not the proxy's own."""
    if not request.believed:
        return None, None
    scheme = _last(request, b"x-forwarded-proto").lower()
    hosts = [host.strip() for host in _last(request, b"x-forwarded-for").split(",") if host.strip()]
    others = [host for host in hosts if host != CLIENT]
    return scheme if scheme in _SCHEMES else None, others[-1] if others else None


def into_environ(environ: dict, request: Request) -> None:
    """Puts what a believed proxy says into environ: wsgi.url_scheme and REMOTE_ADDR."""
    scheme, host = told(request)
    environ |= {**({"wsgi.url_scheme": scheme} if scheme else {}), **({"REMOTE_ADDR": host} if host else {})}


def into_scope(scope: dict, request: Request) -> None:
    """Puts what a believed proxy says into a scope: scheme and client, whose port nobody knows."""
    scheme, host = told(request)
    if scheme:
        scope["scheme"] = scheme.replace("http", "ws") if scope["type"] == "websocket" else scheme
    if host:
        scope["client"] = (host, 0)


def _last(request: Request, name: bytes) -> str:
    fields = request.all(name)
    return fields[-1].value.decode("latin-1").strip() if fields else ""
