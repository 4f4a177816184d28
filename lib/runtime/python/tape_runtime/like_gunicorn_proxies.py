"""What gunicorn takes from the headers of a proxy it believes: the scheme, and SCRIPT_NAME."""

from .environ import native
from .http1 import Refused, Request

#: What a proxy on 127.0.0.1, which gunicorn believes, says of the scheme, and what it may put into environ in spite of its underscore.
_SECURE = {b"X-FORWARDED-PROTO": b"https", b"X-FORWARDED-PROTOCOL": b"ssl", b"X-FORWARDED-SSL": b"on"}
FORWARDER = {b"SCRIPT_NAME", b"PATH_INFO"}


def script_of(request: Request) -> str:
    """Where the app is mounted: as a believed proxy says, else as gunicorn was told."""
    said = [f.value for f in request.fields if f.name.upper() == b"SCRIPT_NAME" and request.believed]
    return native(said[-1] if said else request.root.encode())


def scheme_of(request: Request) -> str:
    """https where a believed proxy says so."""
    said = [_SECURE[f.name.upper()] == f.value for f in request.fields if f.name.upper() in _SECURE and request.believed]
    return "https" if said and said[0] else "http"


def forwarded(request: Request) -> None:
    """Raises Refused where the headers of a proxy contradict each other, or the path is not below SCRIPT_NAME."""
    said = [(f, _SECURE[f.name.upper()] == f.value) for f in request.fields if f.name.upper() in _SECURE and request.believed]
    for field, secure in said:
        if secure != said[0][1]:
            raise Refused(400, "The headers of the proxy contradict each other: one says https, another does not.", field.span, "scheme")
    if not native(request.path).startswith(script := script_of(request)):
        raise Refused(500, f"Request path {native(request.path)!r} does not start with SCRIPT_NAME {script!r}", request.spans["path"], "script")
