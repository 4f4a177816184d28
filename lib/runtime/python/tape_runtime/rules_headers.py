"""What is wrong with headers that an app hands over: pairs of (rule, found), for WSGI's strings and for ASGI's bytes."""

import re
from collections.abc import Iterable, Iterator

from . import shown

_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
HOP_BY_HOP = {
    "connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailers", "transfer-encoding", "upgrade",
}
Broken = tuple[str, str]


def wsgi_headers(headers: object) -> Iterator[Broken]:
    """What PEP 3333, "The start_response() Callable", does not allow in a list of headers."""
    if type(headers) is not list:
        yield "wsgi.headers.list", f"the headers are of type {shown.type_name(headers)}"
    pairs = []
    for item in headers if isinstance(headers, (list, tuple)) else []:
        if type(item) is not tuple or len(item) != 2:
            yield "wsgi.headers.tuple", shown.representation(item)
        if isinstance(item, (tuple, list)) and len(item) == 2:
            if all(type(part) is str for part in item):
                pairs.append(item)
            else:
                yield "wsgi.headers.str", not_str(item)
    for name, value in pairs:
        low = name.lower()
        if low == "status":
            yield "wsgi.headers.status", f"{name}: {value}"
        elif low in HOP_BY_HOP:
            yield "wsgi.headers.hop-by-hop", f"{name}: {value}"
        if not _TOKEN.fullmatch(name):
            yield "wsgi.headers.name", repr(name)
        if _CONTROL.search(value):
            yield "wsgi.headers.control", f"{name}: {value!r}"
        if any(ord(c) > 255 for c in value):
            yield "wsgi.headers.latin-1", f"{name}: {value!r}"
    yield from _lengths("wsgi.headers.content-length", [v for n, v in pairs if n.lower() == "content-length"])


def asgi_headers(headers: object) -> Iterator[Broken]:
    """What "Response Start - send event" does not allow in the headers of an event."""
    try:
        items = list(headers)
    except TypeError:
        yield "asgi.headers.pairs", f"headers is of type {shown.type_name(headers)}"
        return
    if isinstance(headers, (dict, str, bytes)):
        yield "asgi.headers.pairs", f"headers is of type {shown.type_name(headers)}"
        return
    pairs = []
    for item in items:
        pair = pair_of(item)
        if not pair:
            yield "asgi.headers.pairs", shown.representation(item)
        elif not all(isinstance(part, bytes) for part in pair):
            yield "asgi.headers.bytes", shown.representation(item)
        else:
            pairs.append((pair[0].decode("latin-1"), pair[1].decode("latin-1")))
    for name, value in pairs:
        if name != name.lower():
            yield "asgi.headers.lower-case", name
        if not _TOKEN.fullmatch(name):
            yield "asgi.headers.name", repr(name)
        if _CONTROL.search(value):
            yield "asgi.headers.control", f"{name}: {value!r}"
    yield from _lengths("asgi.headers.content-length", [v for n, v in pairs if n.lower() == "content-length"])


def not_str(values: Iterable) -> str:
    """What is found where values of type str belong: a subclass of str looks like one, so it is named."""
    for value in values:
        if isinstance(value, str) and type(value) is not str:
            return f"{shown.representation(value)} is of type {shown.type_name(value)}, a subclass of str: str(…) or .value makes a str of it"
    return shown.representation(values)


def length_of_nothing(side: str, status: int, names: Iterable[str]) -> Iterator[Broken]:
    """RFC 9110 8.6: Content-Length has no place in a 204."""
    if status == 204 and any(name.lower() == "content-length" for name in names):
        yield f"{side}.headers.length-of-nothing", "Content-Length with status 204"


def pair_of(item: object) -> tuple | None:
    """Name and value of an ASGI header, which is any iterable of two; None where it is none."""
    if isinstance(item, (str, bytes, dict, Iterator)):
        return None
    try:
        pair = tuple(item)
    except TypeError:
        return None
    return pair if len(pair) == 2 else None


def _lengths(rule: str, values: list[str]) -> Iterator[Broken]:
    if len(values) > 1:
        yield rule, f"{len(values)} of them: {', '.join(values)}"
    elif values and not (values[0].isascii() and values[0].isdecimal()):
        yield rule, repr(values[0])
