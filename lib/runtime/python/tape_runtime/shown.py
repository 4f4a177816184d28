"""How a Python value, a text or some bytes are shown on the tape, within the tape's limits (lib/runtime/tape/event.ts)."""

import reprlib

TEXT, BYTES, ENTRIES = 4_000, 65_536, 200
_short = reprlib.Repr()
_short.maxlist = _short.maxtuple = _short.maxset = _short.maxdict = _short.maxdeque = 60
_short.maxstring = _short.maxother = 400


def text(value: str, limit: int = TEXT) -> str:
    """The text, cut where it is over the limit; the page counts in UTF-16 units."""
    if len(value) * 2 <= limit or (len(value) <= limit and value.isascii()):
        return value
    units = value.encode("utf-16-le", "surrogatepass")
    if len(units) <= limit * 2:
        return value
    return units[: (limit - 2) * 2].decode("utf-16-le", "ignore") + "…"


def raw(data: bytes, limit: int = BYTES) -> dict:
    """Bytes as one character each, with their true length."""
    return {"head": bytes(data[:limit]).decode("latin-1"), "size": len(data)}


def type_name(value: object) -> str:
    """The name of a value's type, within the limit of the tape."""
    name = type.__dict__["__name__"].__get__(type(value))
    return text(name, 100)


def representation(value: object) -> str:
    """repr() that neither fails nor grows: an object whose own __repr__ raises says so."""
    try:
        kind = type(value)
        if kind in (str, bytes) and len(value) > TEXT:
            return text(repr(value[:TEXT]))
        if kind in (list, tuple, dict, set, frozenset, bytearray) and (len(value) > ENTRIES or _heavy(value)):
            return text(_short.repr(value))
        return text(str.__str__(repr(value)))
    except Exception as problem:
        return f"<{type_name(value)} object, whose repr raised {type_name(problem)}>"


def _heavy(container: object) -> bool:
    """Whether the repr of a container would be long because of a str or bytes in it."""
    items = container.values() if type(container) is dict else container
    return any(type(item) in (str, bytes) and len(item) > TEXT for item in items)


def value(value: object) -> dict:
    """A value as the tape shows it: the name of its type, and its repr."""
    return {"type": type_name(value), "repr": representation(value)}


def entries(mapping: object, spans: dict | None = None) -> list[dict]:
    """The items of environ, of a scope or of an ASGI event, each with the bytes of the request it came from."""
    if not isinstance(mapping, dict):
        return []
    rows = []
    for key, item in list(dict.items(mapping))[:ENTRIES]:
        name = key if type(key) is str else representation(key)
        span = spans.get(name) if spans else None
        rows.append({"key": text(name), "value": value(item), "from": list(span) if span else None})
    return rows


def plural(count: int, noun: str) -> str:
    """A count with its noun: "1 byte", "2 bytes"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
