"""What an app's half of ASGI may not do: each conversation follows what was sent on one scope and yields pairs of (rule, found)."""

from collections.abc import Iterable, Iterator

from . import shown
from .frames import sendable
from .rules_headers import Broken, asgi_headers, length_of_nothing, pair_of

HTTP = {"http.response.start", "http.response.body", "http.response.trailers", "http.response.push", "http.response.debug",
        "http.response.early_hint", "http.response.pathsend", "http.response.zerocopysend"}
WEBSOCKET = {"websocket.accept", "websocket.send", "websocket.close", "websocket.http.response.start", "websocket.http.response.body"}
LIFESPAN = {"lifespan.startup.complete", "lifespan.startup.failed", "lifespan.shutdown.complete", "lifespan.shutdown.failed"}
_PLAIN = (bytes, str, int, float, list, tuple, dict, bool, type(None))


def event(value: object, known: set[str], protocol: str) -> Iterator[Broken]:
    """ASGI, "Events": a dict with a type that the protocol has, holding plain values only."""
    if not isinstance(value, dict):
        yield "asgi.event.dict", f"send() got {shown.representation(value)}"
        return
    kind = value.get("type")
    if not isinstance(kind, str):
        yield "asgi.event.type", "no type" if "type" not in value else f"the type is {shown.representation(kind)}"
    elif kind not in known:
        other = kind in HTTP | WEBSOCKET | LIFESPAN
        yield ("asgi.event.protocol" if other else "asgi.event.unknown"), f"{kind!r} on a scope of type {protocol}"
    for key, item in value.items():
        if not isinstance(key, str) or not isinstance(item, _PLAIN):
            if not (key == "headers" and kind and str(kind).endswith(("start", "accept"))) and key not in ("body", "text", "bytes"):
                yield "asgi.event.values", f"{key!r} is a {shown.type_name(item)}"


def mounted(scope: dict, layer: str) -> Iterator[Broken]:
    """ASGI, "WSGI Compatibility": PATH_INFO is what is left of path without root_path, so path contains it."""
    root, path = scope.get("root_path"), scope.get("path")
    if isinstance(root, str) and isinstance(path, str) and not path.startswith(root):
        yield "asgi.scope.root-path", f"{layer} handed on root_path {root!r} with path {path!r}, which does not begin with it"


class _Talk:
    """A conversation whose state can be kept, and put back where the server refuses an event."""

    def state(self) -> dict:
        """What it knows by now."""
        return {key: value.state() if isinstance(value, _Talk) else value.copy() if type(value) is list else value for key, value in vars(self).items()}

    def restore(self, state: dict) -> None:
        """Knows again what it knew then."""
        for key, value in state.items():
            kept = vars(self)[key]
            if isinstance(kept, _Talk):
                kept.restore(value)
            else:
                vars(self)[key] = value


class Http(_Talk):
    """HTTP: one start, then bodies until one without more_body ("Response Start", "Response Body - send event")."""

    known, prefix = HTTP, ""

    def __init__(self, head_only: bool = False):
        self.started = self.ended = False
        self.status, self.length, self.size, self._head_only = 0, None, 0, head_only

    def sent(self, value: object) -> Iterator[Broken]:
        kind = value.get("type") if isinstance(value, dict) else None
        if self.ended and kind in self.known:
            extension = kind.split(".")[-1] not in ("start", "body")
            yield "asgi.http.after-end", f"{kind} after the last body{', of an extension that scope does not announce' if extension else ''}"
            return
        yield from event(value, self.known, "websocket" if self.prefix else "http")
        if kind == f"{self.prefix}http.response.start":
            yield from self._start(value)
        elif kind == f"{self.prefix}http.response.body":
            yield from self._body(value)

    def _start(self, value: dict) -> Iterator[Broken]:
        if self.started:
            yield "asgi.http.start-twice", "a second http.response.start"
        self.started = True
        if "status" not in value:
            yield "asgi.http.status-missing", "no status"
        elif not isinstance(value["status"], int) or isinstance(value["status"], bool):
            yield "asgi.http.status-int", f"the status is {shown.representation(value['status'])}"
        elif not 200 <= value["status"] < 600:
            yield "asgi.http.status-range", f"the status is {value['status']}"
        else:
            self.status = value["status"]
        headers = value.get("headers", [])
        yield from asgi_headers(headers)
        pairs = list(filter(None, map(pair_of, headers if isinstance(headers, Iterable) else ())))
        yield from length_of_nothing("asgi", self.status, [name.decode("latin-1") for name, _ in pairs if isinstance(name, bytes)])
        for name, length in pairs:
            if isinstance(name, bytes) and isinstance(length, bytes) and name.lower() == b"content-length" and length.isdigit():
                self.length = int(length)

    def _body(self, value: dict) -> Iterator[Broken]:
        if not self.started:
            yield "asgi.http.body-first", "http.response.body before http.response.start"
        body, more = value.get("body", b""), value.get("more_body", False)
        if not isinstance(body, bytes):
            yield "asgi.http.body-bytes", f"the body is {shown.representation(body)}"
        else:
            self.size += len(body)
        if not isinstance(more, bool):
            yield "asgi.http.more-body-bool", f"more_body is {shown.representation(more)}"
        if body and self.status in (204, 304):
            yield "asgi.http.no-content", f"a body with status {self.status}"
        if self.length is not None and not self._head_only and self.size > self.length:
            yield "asgi.http.length-long", f"content-length {self.length:,}, and {self.size:,} bytes so far"
        if not more:
            self.ended = self.started
            if self.length is not None and not self._head_only and self.size < self.length and self.status not in (204, 304):
                yield "asgi.http.length-short", f"content-length {self.length:,}, and {self.size:,} bytes"

    def closed(self, gone: bool) -> Iterator[Broken]:
        """What is broken when the app has returned."""
        if gone or self.ended:
            return
        if not self.started:
            yield "asgi.http.nothing", "the app returned and had sent no response"
        else:
            yield "asgi.http.unfinished", "the app returned before a last http.response.body"


class WebSocket(_Talk):
    """WebSocket: accept or close, then messages, then close ("Accept", "Send", "Close - send event")."""

    known = WEBSOCKET

    def __init__(self, offered: list[str]):
        self._offered, self.accepted, self.over = offered, False, False
        self.denial = Http()
        self.denial.known, self.denial.prefix = WEBSOCKET, "websocket."

    def sent(self, value: object) -> Iterator[Broken]:
        kind = value.get("type") if isinstance(value, dict) else None
        if isinstance(kind, str) and kind.startswith("websocket.http.response."):
            if self.accepted:
                yield "asgi.websocket.denial-late", f"{kind} after websocket.accept"
            yield from self.denial.sent(value)
            return
        yield from event(value, self.known, "websocket")
        if self.over and kind in self.known:
            yield "asgi.websocket.after-close", f"{kind} after the connection was closed"
        elif kind == "websocket.accept":
            yield from self._accept(value)
        elif kind == "websocket.send":
            yield from self._send(value)
        elif kind == "websocket.close":
            yield from self._close(value)

    def _accept(self, value: dict) -> Iterator[Broken]:
        if self.accepted:
            yield "asgi.websocket.accept-twice", "a second websocket.accept"
        self.accepted = True
        chosen = value.get("subprotocol")
        if chosen is not None and chosen not in self._offered:
            yield "asgi.websocket.subprotocol", f"{chosen!r}; the client offered {', '.join(self._offered) or 'none'}"
        headers = value.get("headers", [])
        yield from asgi_headers(headers)
        for name, _ in filter(None, map(pair_of, headers if isinstance(headers, Iterable) else ())):
            if isinstance(name, bytes) and name.lower() == b"sec-websocket-protocol":
                yield "asgi.websocket.protocol-header", "sec-websocket-protocol among the headers"

    def _send(self, value: dict) -> Iterator[Broken]:
        if not self.accepted:
            yield "asgi.websocket.send-first", "websocket.send before websocket.accept"
        text, data = value.get("text"), value.get("bytes")
        if text is None and data is None:
            yield "asgi.websocket.neither", "neither text nor bytes"
        if text is not None and data is not None:
            yield "asgi.websocket.both", "text and bytes together"
        if text is not None and not isinstance(text, str):
            yield "asgi.websocket.text-str", f"text is {shown.representation(text)}"
        if data is not None and not isinstance(data, bytes):
            yield "asgi.websocket.bytes", f"bytes is {shown.representation(data)}"

    def _close(self, value: dict) -> Iterator[Broken]:
        self.over = True
        code, reason = value.get("code", 1000), value.get("reason", "")
        if not sendable(code):
            yield "asgi.websocket.close-code", f"the code is {shown.representation(code)}"
        if reason is not None and not isinstance(reason, str):
            yield "asgi.websocket.close-reason", f"the reason is {shown.representation(reason)}"
        elif reason and len(reason.encode("utf-8", "replace")) > 123:
            yield "asgi.websocket.close-reason", f"the reason is {len(reason.encode('utf-8', 'replace'))} bytes long"

    def closed(self, gone: bool) -> Iterator[Broken]:
        """What is broken when the app has returned."""
        if self.denial.started and not self.denial.ended:
            yield "asgi.websocket.denial-unfinished", "the app returned before the last websocket.http.response.body"
        elif not gone and not self.over and not self.denial.ended:
            if not self.accepted:
                yield "asgi.websocket.no-answer", "the app returned and had neither accepted nor closed"


class Lifespan(_Talk):
    """Lifespan 2.0: an answer to startup, an answer to shutdown, one each, in order."""

    known = LIFESPAN

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.answered: list[str] = []

    def sent(self, value: object) -> Iterator[Broken]:
        yield from event(value, self.known | HTTP, "lifespan")
        kind = value.get("type") if isinstance(value, dict) else None
        if kind in HTTP:
            yield "asgi.scope.unknown", f"{kind} on a scope of type lifespan"
        if kind not in self.known:
            return
        phase = kind.split(".")[1]
        if phase in self.answered:
            yield "asgi.lifespan.twice", f"a second answer to lifespan.{phase}: {kind}"
        elif phase not in self.asked:
            yield "asgi.lifespan.early", f"{kind} before lifespan.{phase} was received"
        self.answered.append(phase)
        if not isinstance(value.get("message", ""), str):
            yield "asgi.lifespan.message", f"the message is {shown.representation(value['message'])}"

    def closed(self, gone: bool) -> Iterator[Broken]:
        """What is broken when the app has returned."""
        if "startup" not in self.answered:
            yield "asgi.lifespan.no-reply", "the app returned and had not answered lifespan.startup"
        elif "shutdown" in self.asked and "shutdown" not in self.answered:
            yield "asgi.lifespan.no-shutdown", "the app returned and had not answered lifespan.shutdown"
