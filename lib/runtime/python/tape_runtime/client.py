"""The client of a run: what it sends, one request after another, over a connection for as long as one stays open, and what came back."""

from dataclasses import replace

from .http1 import Refused, Request, parse
from .leaving import Leave
from .proxies import trust
from .recorder import Recorder
from .respond import Response
from .server_profile import ServerProfile

LANES = ("client", "server")


class Client:
    """Sends the requests of one order; `speaks`, `exchange`, `leave` and `response` are those of the latest."""

    def __init__(self, order: dict, recorder: Recorder, profile: ServerProfile):
        self._order, self._recorder, self._profile, self._several = order, recorder, profile, bool(order["more"])
        self.speaks, self.exchange = "http", {}
        self.leave: Leave | None = None
        self.response: Response | None = None
        self._connections = 0
        #: Of each request the number of its first event, its response, and what it failed with.
        self.answers: list[list] = []

    def request(self, exchange: dict) -> Request | None:
        """Sends a request and has it read; one that is refused is answered here, and None comes back."""
        self.exchange = exchange
        data = exchange["request"].encode("latin-1", "replace")
        leaves = [step for step in exchange["client"] if step["do"] in ("close", "disconnect")]
        self.leave = Leave(leaves[0]) if leaves and self._order["mode"] == "http" else None
        self._write(self.leave.raw(data) if self.leave else data)
        try:
            request = parse(data, replace(self._profile.taste, also=self._placed))
            self.speaks = "websocket" if self._order["mode"] == "websocket" and self._profile.websocket_asked(request) else "http"
        except Refused as refused:
            payload = {"status": refused.status, "reason": refused.reason, "sentence": refused.sentence, "at": refused.at}
            self._recorder.event("refused", ("server", "client"), payload, (None, None))
            self._answered(Response(self._recorder))
            self._profile.refused(self.response, refused, data, self._recorder)
            return None
        self._answered(Response(self._recorder, request.method, request.version, self._stays(request)))
        if self.leave:
            self.leave.cut(request, data)
        return request

    def _placed(self, request: Request) -> None:
        """Tells a request how the server was started, before it is looked at as that server does."""
        request.root = self._order["rootPath"]
        told = self._order["forwardedAllowIps"]
        trust(request, self._profile.believes if told is None else told)
        self._profile.taste.also(request)

    def _write(self, data: bytes) -> None:
        if not (self.response and self.response.stays):
            self._connections += 1
        payload = {"raw": self._recorder.raw(data), **({"connection": self._connections} if self._several else {})}
        self.answers.append([self._recorder.event("request", LANES, payload, (None, None)), None, None])

    def _answered(self, response: Response) -> None:
        self.response = self.answers[-1][1] = response

    def _stays(self, request: Request) -> bool:
        """Whether the connection may stay open behind the answer (RFC 9112 9.3)."""
        asked = request.version != b"HTTP/1.0" and b"close" not in request.first(b"connection").lower()
        return self._several and asked and self._profile.keep_alive and self.speaks == "http"

    def hang_up(self) -> None:
        """The client has no more requests, and closes a connection that stayed open."""
        if self.response and self.response.stays and self.response.over:
            payload = {"complete": True, "sentence": "The client has no more requests, and closes the connection."}
            self._recorder.event("closed", LANES, payload, (None, None), final=True)

    def failed(self, failure: dict) -> None:
        """Notes what the latest request failed with, the first time."""
        if self.answers:
            self.answers[-1][2] = self.answers[-1][2] or failure

    def told(self) -> list[dict]:
        """What each request came to, with the number of its first event."""
        return [{"from": n, "response": answer.outcome() if answer else None, "failure": failure} for n, answer, failure in self.answers]
