"""The server's side of a WebSocket over ASGI: the handshake's answer, then messages both ways, then the close."""

import asyncio

from . import shown
from .asgi_http import ClientDisconnected, body, fields, head, reason
from .frames import accept_key, frame, sendable
from .http1 import Request
from .recorder import Recorder
from .respond import Response

TO_CLIENT, TO_SERVER = ("server", "client"), ("client", "server")


class WebSocketRun:
    """One WebSocket to an ASGI app."""

    #: What send() raises once the app has closed.
    after_close = "Unexpected ASGI message '{}' sent, after the connection was closed."

    def __init__(self, request: Request, response: Response, recorder: Recorder, live: bool):
        self.response, self.request, self.recorder, self._live = response, request, recorder, live
        self._events: list[dict] = [{"type": "websocket.connect"}]
        self._changed = asyncio.Event()
        self._accepted = self._left = self._closed = self._said_all = False
        self._early: list[dict] = []
        self._last = {"type": "websocket.disconnect", "code": 1006, "reason": ""}

    def gone(self) -> bool:
        """Whether the connection was closed from the client's side."""
        return self._left

    def step(self, step: dict) -> None:
        """What the client does: a message, a close, or a connection that breaks off. Before the accept, it waits."""
        if self._closed or self._left:
            return
        if not self._accepted and step["do"] != "disconnect":
            self._early.append(step)
            return
        if step["do"] == "text":
            data = step["text"].encode("utf-8", "replace")
            self._frame(TO_SERVER, "text", data)
            self._put({"type": "websocket.receive", "bytes": None, "text": data.decode()})
        elif step["do"] == "bytes":
            data = step["latin1"].encode("latin-1", "replace")
            self._frame(TO_SERVER, "binary", data)
            self._put({"type": "websocket.receive", "bytes": data, "text": None})
        elif step["do"] == "close":
            self._leave(step.get("code", 1000), step.get("reason", ""), step.get("code") != 1006)
        else:
            self._leave(1006, "", False)

    def said_all(self) -> None:
        """The client's steps are done: unless it is live, it leaves once the app waits for more."""
        self._said_all = True
        self._changed.set()

    async def receive(self) -> dict:
        """The next event ("Connect", "Receive", "Disconnect - receive event")."""
        while not self._events:
            if self._closed or self._left or self.response.over:
                return dict(self._last)
            if self._said_all and not self._live and self._accepted:
                self._leave(1000, "", True)
                continue
            self._changed.clear()
            await self._changed.wait()
        return self._events.pop(0)

    async def send(self, event: dict) -> None:
        """Takes accept, send and close, or a denial response instead of an accept; raises on anything out of order."""
        if self._left:
            raise ClientDisconnected("the client has left")
        if not isinstance(event, dict) or not isinstance(event.get("type"), str):
            raise TypeError(f"an event is a dict with a type, not {shown.representation(event)}")
        kind = event["type"]
        if self._closed or self.response.over:
            raise RuntimeError(self.after_close.format(kind))
        if not self._accepted:
            self._answer(kind, event)
        elif kind == "websocket.send":
            self._message(event)
        elif kind == "websocket.close":
            self._close(event.get("code", 1000), event.get("reason") or "")
        else:
            raise RuntimeError(f"Expected ASGI message 'websocket.send' or 'websocket.close', but got '{kind}'.")

    def _answer(self, kind: str, event: dict) -> None:
        response = self.response
        if kind == "websocket.http.response.body" and response.begun:
            body(event, response)
        elif kind == "websocket.http.response.start" and not response.begun:
            status, headers = head(event)
            response.head(status, reason(status), headers)
        elif kind == "websocket.close" and not response.begun:
            response.whole(403, "Forbidden", "", "The app closed before it accepted: the handshake is refused with 403.")
            self._closed = True
        elif kind == "websocket.accept" and not response.begun:
            ours = [("Upgrade", "websocket"), ("Connection", "Upgrade"), ("Sec-WebSocket-Accept", accept_key(self.request.first(b"sec-websocket-key")))]
            if event.get("subprotocol") is not None:
                ours.append(("Sec-WebSocket-Protocol", str(event["subprotocol"])))
            response.head(101, "Switching Protocols", ours + fields(event.get("headers", [])))
            for row in response.headers[1 : len(ours) + 1]:
                row["by"] = "server"
            self.opened()
        else:
            wanted = "websocket.http.response.body" if response.begun else "websocket.accept' or 'websocket.close"
            raise RuntimeError(f"Expected ASGI message '{wanted}', but got '{kind}'.")

    def opened(self) -> None:
        """The connection is open: what the client did too early happens now."""
        self._accepted = True
        early, self._early = self._early, []
        for step in early:
            self.step(step)
        self._changed.set()

    def _message(self, event: dict) -> None:
        text, data = event.get("text"), event.get("bytes")
        if text is None and data is None:
            raise ValueError("websocket.send holds neither text nor bytes")
        if data is not None and not isinstance(data, bytes):
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
        if data is None and not isinstance(text, str):
            raise TypeError(f"text must be str, not {type(text).__name__}")
        self._frame(TO_CLIENT, "text" if data is None else "binary", text.encode() if data is None else data)

    def _close(self, code: object, text: object) -> None:
        if not sendable(code):
            raise ValueError(f"{shown.representation(code)} is no code that a close frame may carry")
        if not isinstance(text, str) or len(text.encode("utf-8", "replace")) > 123:
            raise ValueError("the reason of a close is a str of at most 123 bytes")
        self._closed = True
        self._last |= {"code": code, "reason": text}
        self._frame(TO_CLIENT, "close", code.to_bytes(2, "big") + text.encode("utf-8", "replace"), code)
        self._frame(TO_SERVER, "close", code.to_bytes(2, "big"), code)
        self.response.end(True, f"The app closed the connection with code {code}.")

    def _leave(self, code: int, text: str, politely: bool) -> None:
        self._left = True
        if not politely:
            code, text = 1006, ""
            self.response.end(False, "The connection broke off without a close.")
        else:
            payload = b"" if code == 1005 else max(0, min(code, 65_535)).to_bytes(2, "big") + text.encode("utf-8", "replace")
            self._frame(TO_SERVER, "close", payload, max(0, code))
            if fit := code == 1005 or sendable(code):
                self._frame(TO_CLIENT, "close", payload[:2], code)
                self.response.end(True, f"The client closed the connection with code {code}.")
            else:
                self._frame(TO_CLIENT, "close", (1002).to_bytes(2, "big"), 1002)
                self.response.end(False, f"The client sent code {code}, which no frame may carry: the server answers 1002, a protocol error.")
            code, text = (code, text) if fit else (1006, "")
        self._last = {"type": "websocket.disconnect", "code": code, "reason": text}
        self._changed.set()

    def _put(self, event: dict) -> None:
        self._events.append(event)
        self._changed.set()

    def _frame(self, lanes: tuple[str, str], opcode: str, payload: bytes, code: int | None = None) -> None:
        wire = frame(opcode, payload, lanes is TO_SERVER)
        text = payload[2:] if opcode == "close" else payload if opcode == "text" else None
        shown_text = shown.text(text.decode("utf-8", "replace")) if text is not None else None
        at = (None, None) if lanes is TO_SERVER else None
        payload = {"opcode": opcode, "text": shown_text, "raw": self.recorder.raw(wire), "code": code}
        self.recorder.event("frame", lanes, payload, at)

    def unanswered(self) -> str | None:
        """Where the app has returned before the handshake was answered: what uvicorn would log."""
        if self._accepted or self._left or self.response.over:
            return None
        return "ASGI callable returned without completing handshake."

    def end(self, failure: BaseException | None) -> None:
        """Ends the connection when the app is over: without an accept with a 500, after an error it drops (code 1006), else the server closes it."""
        if self.response.over:
            return
        why = "failed" if failure else "returned"
        if self._accepted and not failure:
            self._closed = True
            self._frame(TO_CLIENT, "close", (1000).to_bytes(2, "big"), 1000)
            self._frame(TO_SERVER, "close", (1000).to_bytes(2, "big"), 1000)
            self.response.end(True, "The app returned without a close: to close is then the server's part, and it sends code 1000.")
        elif not self.response.begun:
            self.response.whole(500, "Internal Server Error", "Internal Server Error", f"The app {why} before it accepted: the server answers 500.")
        elif self._accepted:
            self._closed = True
            self.response.end(False, "The app failed without closing: the connection drops, the client sees code 1006.")
        else:
            self.response.end(False, f"The app {why} before the end of its denial response.")
