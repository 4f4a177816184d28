"""A WebSocket like uvicorn 0.54 with wsproto: refusals have no reason, a local close code becomes 1000, and an app that returns drops the connection."""

import struct

from .environ import CLIENT
from .frames import accept_key, handshake
from .h11 import LocalProtocolError, checked, framed
from .http1 import Refused, Request
from .like_gunicorn import date
from .proxies import client, scheme
from .server_profile import log
from .respond import Response
from .websocket import TO_CLIENT, TO_SERVER, WebSocketRun

_OPEN = "ASGI callable returned without completing handshake."


class UvicornSocket(WebSocketRun):
    """One WebSocket to an ASGI app."""

    _answered = False
    after_close = "Unexpected ASGI message '{}', after sending 'websocket.close'."

    def _answer(self, kind: str, event: dict) -> None:
        if self._answered and kind == "websocket.http.response.body" and self.response.begun:
            self.response.write(event["body"])
            if not event.get("more_body", False):
                self.response.end(True, "The denial response is complete.")
        elif self._answered:
            raise RuntimeError(f"Expected ASGI message 'websocket.http.response.body' but got '{kind}'.")
        elif kind == "websocket.accept":
            self._log("[accepted]")
            self._answered = True
            self._accept(event)
        elif kind == "websocket.close":
            self._log("403")
            self._answered = self._closed = True
            head(self.response, 403, [(b"content-length", b"0")])
            self.response.end(True, "The app closed before it accepted: the handshake is refused with 403.")
        elif kind == "websocket.http.response.start":
            if not 100 <= event["status"] < 600:
                raise RuntimeError(f"Invalid HTTP status code '{event['status']}' in response.")
            self._log(str(event["status"]))
            self._answered = True
            head(self.response, event["status"], list(event["headers"]), "app")
        else:
            wanted = "'websocket.accept', 'websocket.close' or 'websocket.http.response.start'"
            raise RuntimeError(f"Expected ASGI message {wanted} but got '{kind}'.")

    def _accept(self, event: dict) -> None:
        given = [(b"date", date().encode()), (b"server", b"uvicorn"), *list(event.get("headers", []))]
        chosen = event.get("subprotocol")
        offered = b",".join(f.value for f in self.request.all(b"sec-websocket-protocol")).decode("latin-1")
        if chosen is not None and chosen not in [name.strip() for name in offered.split(",")]:
            raise LocalProtocolError(f"unexpected subprotocol {chosen}")
        rows, _, _ = checked(given)
        ours = [("Upgrade", "websocket"), ("Connection", "Upgrade"), ("Sec-WebSocket-Accept", accept_key(self.request.first(b"sec-websocket-key")))]
        ours += [] if chosen is None else [("Sec-WebSocket-Protocol", chosen)]
        self.response.status, self.response.reason = 101, "Switching Protocols"
        by = [*((n, v, "server") for n, v in [*ours, *rows[:2]]), *((n, v, "app") for n, v in rows[2:])]
        self.response.open("HTTP/1.1 101 Switching Protocols", by)
        self.opened()

    def _message(self, event: dict) -> None:
        data = event.get("text") if event.get("bytes") is None else event["bytes"]
        if not isinstance(data, (str, bytes)):
            raise TypeError("Must provide bytes or text")
        self._frame(TO_CLIENT, "text" if isinstance(data, str) else "binary", data.encode() if isinstance(data, str) else data)

    def _close(self, code: object, text: object) -> None:
        self._closed = True
        self._last |= {"code": code, "reason": text}
        sent = 1000 if code in (1005, 1006, 1015) else code
        self._frame(TO_CLIENT, "close", struct.pack("!H", sent) + text.encode()[:123], sent)
        self._frame(TO_SERVER, "close", struct.pack("!H", sent), sent)
        self.response.end(True, f"The app closed the connection with code {code}." if sent == code else f"No frame may carry {code}: uvicorn sends 1000 instead.")

    def _leave(self, code: int, text: str, politely: bool) -> None:
        super()._leave(code, text, politely)
        if not politely:
            self._last["code"] = 1005

    def _put(self, event: dict) -> None:
        super()._put({key: value for key, value in event.items() if value is not None})

    def _log(self, what: str) -> None:
        target = self.request.target.decode("latin-1")
        log(self.recorder, "INFO:     {}:{} - \"WebSocket {}\" {}".format(*forwarded(self.request)[1], target, what))

    def unanswered(self) -> str | None:
        return None if self._answered or self._left or self.response.over else _OPEN

    def end(self, failure: BaseException | None) -> None:
        """Ends the connection when the app is over: 500 without a handshake; after an accept it drops."""
        response, returned = self.response, not failure
        if failure:
            log(self.recorder, "ERROR:    Exception in ASGI application", failure)
        elif self.unanswered():
            log(self.recorder, f"ERROR:    {_OPEN}")
        if response.over or self._left:
            return
        if not self._answered:
            head(response, 500, [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close"), (b"content-length", b"21")])
            response.write(b"Internal Server Error")
            response.end(True, f"The app {'failed' if failure else 'returned'} before it accepted: the server answers 500.")
        elif not response.begun:
            response.nothing("uvicorn took the accept for sent before it was: it closes without an answer.")
        elif self._accepted and returned:
            self._closed = True
            response.end(False, "The app returned without a close: uvicorn drops the connection, the client sees code 1006.")
        else:
            super().end(failure)


def forwarded(request: Request) -> tuple[str | None, tuple[str, int]]:
    """The scheme that a believed proxy names, in small letters, and the client."""
    said = scheme(request)
    return said if said in ("http", "https", "ws", "wss") else None, client(request) or (CLIENT, 50000)


def head(response: Response, status: int, headers: list, by: str = "server") -> None:
    """Answers the handshake with something other than 101."""
    rows, length, chunked = checked(headers)
    rows, response.chunked = framed(rows, length, chunked, status in (204, 304), False, False)
    response.status, response.reason, response.length, response.capitals = status, "", length, False
    response.open(f"HTTP/1.1 {status} ", [(n, v, "server" if n == "Transfer-Encoding" else by) for n, v in rows])


def asks(request: Request) -> bool:
    """Whether the request asks for a WebSocket; raises Refused where it does and wsproto will not have it. Others are plain HTTP to uvicorn."""
    try:
        handshake(request)
    except Refused as refusal:
        upgrade = request.first(b"upgrade").lower() == b"websocket" and b"upgrade" in request.first(b"connection").lower()
        if not upgrade:
            return False
        refusal.part = "websocket"
        raise
    return True
