"""Addresses (URLs) as the WHATWG's standard and Rust's url crate read them: https://url.spec.whatwg.org/#url-parsing"""

import re
from dataclasses import dataclass

from .hosts import AddressError, opaque_host, special_host

SPECIAL = {"http": 80, "https": 443, "ws": 80, "wss": 443, "ftp": 21, "file": None}
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_FRAGMENT = set(' "<>`')
_QUERY = set(' "#<>')
_PATH = _QUERY | set("?`{}")
_USER = _PATH | set("/:;=@[\\]^|")
_DOT, _DOTS = {".", "%2e"}, {"..", ".%2e", "%2e.", "%2e%2e"}


def encoded(text: str, marks: set[str]) -> str:
    """A text with what may not stand in this place percent-encoded, byte by byte."""
    if text.isascii() and text.isprintable() and not marks & set(text):
        return text
    return "".join(
        letter if " " <= letter <= "~" and letter not in marks else "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "replace"))
        for letter in text
    )


@dataclass
class Parts:
    """The parts of an address; `path` is the whole path as it is written."""

    scheme: str
    username: str = ""
    password: str | None = None
    host: str | None = None
    port: int | None = None
    path: str = ""
    query: str | None = None
    fragment: str | None = None
    opaque: bool = False

    def text(self) -> str:
        """The address in its normal form."""
        out = f"{self.scheme}:"
        if self.host is not None:
            out += "//"
            if self.username or self.password is not None:
                out += self.username + (f":{self.password}" if self.password is not None else "") + "@"
            out += self.host + (f":{self.port}" if self.port is not None else "")
        elif not self.opaque and self.path.startswith("//"):
            out += "/."
        out += self.path
        out += f"?{self.query}" if self.query is not None else ""
        return out + (f"#{self.fragment}" if self.fragment is not None else "")


def read_address(text: str) -> Parts:
    """The parts of an address. Raises AddressError with the words of Rust's url crate."""
    bare = text.strip("".join(map(chr, range(33))))
    bare = bare.replace("\t", "").replace("\n", "").replace("\r", "")
    match = _SCHEME.match(bare)
    if match is None:
        raise AddressError("relative URL without a base")
    parts = Parts(match[1].lower())
    rest, mark, fragment = bare[match.end() :].partition("#")
    if mark:
        parts.fragment = encoded(fragment, _FRAGMENT)
    rest, mark, query = rest.partition("?")
    special = parts.scheme in SPECIAL
    if mark:
        parts.query = encoded(query, _QUERY | {"'"} if special else _QUERY)
    if parts.scheme == "file":
        _file(parts, rest.replace("\\", "/"))
    elif special:
        rest = rest.replace("\\", "/")
        _authority(parts, rest.lstrip("/"))
    elif rest.startswith("//"):
        _authority(parts, rest[2:])
    elif rest.startswith("/"):
        parts.path = _path(rest, False)
    else:
        parts.opaque = True
        parts.path = encoded(rest, set())
    return parts


def _authority(parts: Parts, rest: str) -> None:
    """User, host, port and path."""
    special = parts.scheme in SPECIAL
    cut = rest.find("/")
    authority, path = (rest, "") if cut < 0 else (rest[:cut], rest[cut:])
    user, mark, where = authority.rpartition("@")
    if mark:
        name, colon, password = user.partition(":")
        parts.username = encoded(name, _USER)
        parts.password = encoded(password, _USER) if colon and password else None
        if not where and (name or password):
            raise AddressError("empty host")
    host, port = _split_port(where)
    if special and not host:
        raise AddressError("empty host")
    parts.host = special_host(host) if special else opaque_host(host)
    if port:
        if not (port.isascii() and port.isdigit()) or int(port) > 65_535:
            raise AddressError("invalid port number")
        parts.port = None if SPECIAL.get(parts.scheme) == int(port) else int(port)
    parts.path = _path(path, special) if path or special else ""


def _split_port(where: str) -> tuple[str, str]:
    if where.startswith("["):
        end = where.find("]")
        if end < 0:
            raise AddressError("invalid IPv6 address")
        return where[: end + 1], where[end + 1 :].removeprefix(":")
    host, _, port = where.partition(":")
    return host, port


def _file(parts: Parts, rest: str) -> None:
    if rest.startswith("//"):
        host, mark, path = rest[2:].partition("/")
        parts.host = special_host(host) if host else ""
        if parts.host == "localhost":
            parts.host = ""
        parts.path = _path(mark + path, True)
    else:
        parts.host = ""
        parts.path = _path(rest, True)


def _path(text: str, special: bool) -> str:
    """The path with its dots resolved."""
    steps: list[str] = []
    pieces = text.removeprefix("/").split("/")
    for index, piece in enumerate(pieces):
        last = index == len(pieces) - 1
        if piece.lower() in _DOTS:
            if steps:
                steps.pop()
            if last:
                steps.append("")
        elif piece.lower() in _DOT:
            if last:
                steps.append("")
        else:
            steps.append(encoded(piece, _PATH))
    return "/" + "/".join(steps)
