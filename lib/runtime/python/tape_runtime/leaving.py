"""A client that leaves an HTTP request at a point of it: in the middle of its own body, while it waits, or in the middle of the answer."""

from . import shown
from .asgi_http import HttpRun
from .http1 import Request
from .recorder import Recorder
from .respond import Response


class Leave:
    """Where a client leaves: once it has sent so many bytes of its body, got so many of the answer's, or after so many milliseconds."""

    def __init__(self, step: dict):
        self.sent, self.got = step.get("sent"), step.get("got")
        self.after = step.get("after", 0) if self.sent is None and self.got is None else None

    def raw(self, data: bytes) -> bytes:
        """What the client has written of these bytes by the time it leaves."""
        end = data.find(b"\r\n\r\n")
        return data if self.sent is None or end < 0 else data[: end + 4 + self.sent]

    def cut(self, request: Request, data: bytes) -> None:
        """Leaves of the request's body what was sent."""
        if self.sent is not None:
            start = request.spans["body"][0]
            wire = data[start : start + self.sent]
            request.whole, request.broken = request.spans["body"][1] - start, True
            request.body = _dechunked(wire) if request.chunked else request.body[: self.sent]

    def said(self, request: Request) -> str:
        """What is said of a client that leaves before an answer has come."""
        if self.sent >= request.whole:
            return "The client has sent all of its request, and closes the connection without waiting for an answer."
        return f"The client closed the connection after {self.sent:,} of the {shown.plural(request.whole, 'byte')} of its body."

    def now(self, recorder: Recorder, response: Response) -> bool:
        """Whether the client has seen enough of the answer."""
        if self.got is not None:
            return response.begun and response.body_size >= self.got
        return self.after is not None and recorder.ms() >= self.after


class LeavingClient:
    """receive and send of one HTTP request over ASGI whose client leaves at a point of a body."""

    def __init__(self, run: HttpRun, leave: Leave):
        self._run, self._leave = run, leave
        self._part = leave.sent is not None and leave.sent < run.request.whole
        self._spent = self._part and leave.sent == 0

    async def receive(self) -> dict:
        """Gives what was sent of the body, then the disconnect."""
        if self._leave.sent is None:
            return await self._run.receive()
        if self._spent:
            self._go()
        event = await self._run.receive()
        if event["type"] == "http.request":
            self._spent, event["more_body"] = not event["more_body"], event["more_body"] or self._part
        return event

    async def send(self, event: dict) -> None:
        """Takes an event; the client may have left before it, or leave with it."""
        if self._leave.sent is not None:
            self._go()
        await self._run.send(event)
        if self._leave.got is not None and self._leave.now(self._run.recorder, self._run.response):
            self._go()

    def _go(self) -> None:
        run = self._run
        size = shown.plural(run.response.body_size, "byte")
        said = self._leave.said(run.request) if self._leave.sent is not None else f"The client closed the connection after {size} of the answer's body."
        run.step({"do": "disconnect", "sentence": said})


def hands(run: HttpRun, leave: Leave | None) -> HttpRun | LeavingClient:
    """Whose receive and send an app is given."""
    return run if leave is None or leave.after is not None else LeavingClient(run, leave)


def _dechunked(wire: bytes) -> bytes:
    """What has arrived of a body that is sent in chunks."""
    body, at = b"", 0
    while (end := wire.find(b"\r\n", at)) >= 0 and (size := int(wire[at:end].split(b";")[0], 16)):
        body += wire[end + 2 : end + 2 + size]
        at = end + size + 4
    return body
