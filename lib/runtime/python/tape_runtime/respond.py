"""Turns a status, headers and a body into the bytes of an HTTP/1.1 response (RFC 9112 6), and tells whether they are complete.

Before the app's headers stand `Server: callable` (unless the app names itself) and, unless more requests come, `Connection: close`;
there is no Date, so that the same app answers with the same bytes. The body is framed by the app's Content-Length, else chunked,
else, for HTTP/1.0, by the end of the connection.
"""

from collections.abc import Sequence

from . import shown
from .recorder import Recorder

LANES = ("server", "client")


class Response:
    """The response as it leaves the server, piece by piece."""

    #: How many bytes of the body, and of the whole, are kept; all are counted.
    keep = shown.BYTES

    def __init__(self, recorder: Recorder, method: bytes = b"GET", version: bytes = b"HTTP/1.1", stays: bool = False):
        self._recorder, self._head_only, self._http10 = recorder, method == b"HEAD", version == b"HTTP/1.0"
        #: Whether the connection stays open behind a complete answer, for the next request.
        self.stays = stays
        self.status, self.reason, self.headers = 0, "", []
        self.body, self.raw = bytearray(), bytearray()
        self.body_size = self.raw_size = 0
        self.begun = self.over = self.complete = False
        self.length: int | None = None
        self.chunked = False
        #: Whether the size of a chunk is written with capitals.
        self.capitals = True

    @property
    def bodiless(self) -> bool:
        """Whether this response has no body whatever its headers say (RFC 9112 6.3)."""
        return self._head_only or self.status in (204, 304) or 100 <= self.status < 200

    def head(self, status: int, reason: str, headers: list[tuple[str, str]], size: int | None = None) -> None:
        """Sends the head; `size` is the body's length where the server knows it and the app did not say."""
        self.status, self.reason = status, reason
        names = {name.lower() for name, _ in headers}
        ours = [] if "server" in names else [("Server", "callable")]
        self.stays = self.stays and status != 101 and not _closes(headers)
        if status != 101 and not self.stays:
            ours.append(("Connection", "close"))
        lengths = [value for name, value in headers if name.lower() == "content-length"]
        if lengths and lengths[0].isdecimal() and lengths[0].isascii() and not self.bodiless:
            self.length = int(lengths[0][:18])
        framing = []
        if not lengths and status not in (204, 304) and status >= 200:
            if size is not None:
                framing, self.length = [("Content-Length", str(size))], None if self.bodiless else size
            elif not self._http10 and not self._head_only:
                framing, self.chunked = [("Transfer-Encoding", "chunked")], True
        by = [("server", ours), ("app", headers), ("server", framing)]
        self.open(f"HTTP/1.1 {status} {reason}", [(n, v, who) for who, rows in by for n, v in rows])

    def open(self, line: str, rows: list[tuple[str, str, str]]) -> None:
        """Sends a head as it is: its status line, then rows of a name, a value, and who decided it."""
        head = "\r\n".join([line, *(f"{name}: {value}" for name, value, _ in rows), "", ""]).encode("latin-1")
        self.begun = True
        self.stays = self.stays and not _closes(rows)
        self.headers = [{"name": name, "value": value, "by": who} for name, value, who in rows]
        self._send("head", head)

    def interim(self, status: str = "100 Continue", rows: Sequence[str] = ()) -> None:
        """Tells the client something before the answer: to go on and send its body (RFC 9110 15.2)."""
        self._send("head", "\r\n".join([f"HTTP/1.1 {status}", *rows, "", ""]).encode("latin-1"))

    def write(self, data: bytes) -> int:
        """Sends a piece of the body, cut at Content-Length; returns how many bytes were too many."""
        if self.bodiless or not data:
            return 0
        extra = max(0, self.body_size + len(data) - self.length) if self.length is not None else 0
        data = data[: len(data) - extra] if extra else data
        self.body_size += len(data)
        self.body += data[: max(0, self.keep - len(self.body))]
        if data:
            size = b"%X" if self.capitals else b"%x"
            self._send("body", size % len(data) + b"\r\n" + data + b"\r\n" if self.chunked else data)
        return extra

    def _all_sent(self) -> bool:
        """Whether a client takes what it has by now for the whole answer: its end is given by the head, not by the connection or a last chunk."""
        bare = self._head_only or self.status in (204, 304)
        return bare or (self.length is not None and self.body_size >= self.length and self.status >= 200)

    def missing(self) -> int:
        """How many bytes Content-Length still promises."""
        return 0 if self.length is None else self.length - self.body_size

    def end(self, complete: bool, sentence: str) -> None:
        """Ends the body, or breaks it off: then the last chunk, or the missing bytes, never come. Where none are missing, nothing has been broken off."""
        if self.over:
            return
        if not complete and self.begun and self._all_sent():
            complete, sentence = True, f"{sentence} All that the head had promised was out by then: the client has a complete answer."
        self.over, self.complete = True, complete
        if complete and self.chunked:
            self._send("end", b"0\r\n\r\n")
        self.stays = self.stays and complete
        if self.stays:
            return
        self._recorder.event("closed", LANES, {"complete": complete, "sentence": sentence}, (None, None), final=True)

    def whole(self, status: int, reason: str, text: str, complete_sentence: str) -> None:
        """Sends a response of the server's own, such as a 500."""
        body = text.encode()
        self.head(status, reason, [("Content-Type", "text/plain; charset=utf-8")], len(body))
        for row in self.headers:
            row["by"] = "server"
        self.write(body)
        self.end(True, complete_sentence)

    def nothing(self, sentence: str) -> None:
        """Closes the connection without an answer."""
        if not self.over:
            self.over, self.stays = True, False
            self._recorder.event("closed", LANES, {"complete": False, "sentence": sentence}, (None, None), final=True)

    def _send(self, what: str, data: bytes) -> None:
        self.raw_size += len(data)
        self.raw += data[: max(0, self.keep - len(self.raw))]
        self._recorder.event("sent", LANES, {"raw": self._recorder.raw(data), "what": what}, (None, None), final=what != "body")

    def outcome(self) -> dict | None:
        """The response as the outcome of a run holds it, or None where nothing was sent."""
        if not self.begun:
            return None
        headers = [{**h, "name": shown.text(h["name"]), "value": shown.text(h["value"])} for h in self.headers[: shown.ENTRIES]]
        return {
            "status": self.status, "reason": shown.text(self.reason), "headers": headers,
            "body": {"head": self.body[: shown.BYTES].decode("latin-1"), "size": self.body_size},
            "complete": self.complete,
            "raw": {"head": self.raw[: shown.BYTES].decode("latin-1"), "size": self.raw_size},
        }


def _closes(rows: list[tuple[str, ...]]) -> bool:
    return any(row[0].lower() == "connection" and "close" in row[1].lower() for row in rows)
