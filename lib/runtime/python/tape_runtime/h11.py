"""What h11 0.14 sends and what it refuses to send: uvicorn's HTTP, and that of its WebSocket handshakes."""

import re

from .environ import native
from .http1 import TOKEN
from .hidden_frames import outward

_VALUE = re.compile(rb"[!-~\x80-\xff]([ \t!-~\x80-\xff]*[!-~\x80-\xff])?|")


@outward
class LocalProtocolError(Exception):
    """What h11 and wsproto raise where the app asks them to send what the protocol does not allow."""


def checked(headers: list) -> tuple[list[tuple[str, str]], int | None, bool]:
    """Headers as h11 takes them, the length they announce, and whether they say chunked; raises where h11 does."""
    rows, length, chunked = [], None, False
    for name, value in headers:
        name, value = bytesified(name), bytesified(value)
        if not TOKEN.fullmatch(name):
            raise LocalProtocolError(f"Illegal header name {name!r}")
        if not _VALUE.fullmatch(value):
            raise LocalProtocolError(f"Illegal header value {value!r}")
        if name.lower() == b"content-length":
            if not re.fullmatch(rb"[0-9]+", value):
                raise LocalProtocolError("bad Content-Length")
            if length is not None:
                if length != int(value):
                    raise LocalProtocolError("conflicting Content-Length headers")
                continue
            length = int(value)
        if name.lower() == b"transfer-encoding":
            if value.lower() != b"chunked":
                raise LocalProtocolError("Only Transfer-Encoding: chunked is supported")
            chunked = True
        rows.append((native(name), native(value)))
    return rows, length, chunked


def bytesified(value: object) -> bytes:
    """What h11 makes of a header's name or value: a str of ASCII is taken for bytes, a number is not."""
    if isinstance(value, str):
        return value.encode("ascii")
    if isinstance(value, int):
        raise TypeError("expected bytes-like object, not int")
    return bytes(value)


def framed(rows: list[tuple[str, str]], length: int | None, chunked: bool, bare: bool, old: bool, closes: bool) -> tuple[list[tuple[str, str]], bool]:
    """The headers with h11's own framing and Connection at their end, and whether the body goes out in chunks.

    `bare` stands for a status without a body, `old` for a client of HTTP/1.0, `closes` for one that asked to close.
    """
    unknown = chunked or (length is None and not bare)
    if unknown:
        rows = [row for row in rows if row[0].lower() != "transfer-encoding"]
        rows += [] if old else [("Transfer-Encoding", "chunked")]
    if closes or old:
        rows = [*(row for row in rows if row[0].lower() != "connection"), ("Connection", "close")]
    return rows, unknown and not old
