"""The server's side of PEP 3333: calls the app, keeps its headers until the first byte of the body, and closes what it returned."""

import re
import sys
from collections.abc import Callable

from . import environ as environs
from . import shown
from .budget import Stopped
from .failures import Failures
from .http1 import Request, Span
from .leaving import Leave
from .mount import script
from .proxies import into_environ
from .recorder import Recorder
from .respond import Response
from .rules_headers import HOP_BY_HOP
from .strict import validated
from .wsgi_streams import Errors, FileWrapper, Input
from .wsgi_tap import Tap


class Gone(Exception):
    """The client has closed the connection."""


class WsgiRun:
    """One request to a WSGI app."""

    def __init__(self, recorder: Recorder, failures: Failures, request: Request, response: Response, leave: Leave | None = None):
        self.recorder, self._failures, self.request, self.response = recorder, failures, request, response
        self._head: tuple[int, str, list] | None = None
        self._whole: int | None = None
        self._began: tuple[int, int | None] = (0, None)
        self._too_many = 0
        self._leave = leave
        self.failure: BaseException | None = None

    def run(self, stack: list[Callable], strict: bool, failed: Callable[[BaseException], None]) -> None:
        """Calls the stack of apps, each around the next, and sends what comes back; hands what the app raised to `failed`."""
        if self._leave and self.request.broken:
            self.recorder.event("closed", ("client", "server"), {"complete": False, "sentence": self._leave.said(self.request)}, (None, None))
        environ, spans = self.environ()
        outcome: object = None
        taps: list[Tap] = []
        try:
            taps = chain(stack, self.recorder, self._failures)
            outer = taps[0]
            call = validated(outer) if strict else outer
            outcome = call(environ, self.start_response) if strict else outer(environ, self.start_response, spans)
            self._whole = 1 if outer.length == 1 else None
            for chunk in outcome:
                if self.request.broken:
                    raise Gone
                self.chunk(chunk)
                if self._leave and self._leave.now(self.recorder, self.response):
                    raise Gone
            self.finish()
        except BaseException as error:
            self.failure = error
        finally:
            self._close(outcome, taps)
        if self.failure and not isinstance(self.failure, Gone):
            failed(self.failure)
        self.over()
        for tap in taps:
            tap.ended(max(0, self.recorder.n - 1))

    def environ(self) -> tuple[dict, dict[str, Span]]:
        """environ for the request, and the span of each key that came out of it."""
        environ, spans = environs.build(self.request)
        environ["wsgi.input"] = Input(self.request.body, self.recorder, said=not (self.request.chunked or self.request.broken))
        environ["wsgi.errors"] = Errors(self.recorder)
        environ["wsgi.file_wrapper"] = FileWrapper
        script(environ, self.request.root)
        self.behind_proxies(environ)
        return environ, spans

    def behind_proxies(self, environ: dict) -> None:
        """Puts what a believed proxy says into environ."""
        into_environ(environ, self.request)

    def start_response(self, status: str, headers: list, exc_info: tuple | None = None, /) -> Callable:
        """Stores the head; nothing is sent yet (PEP 3333, "The start_response() Callable")."""
        if exc_info:
            try:
                if self.response.begun:
                    raise exc_info[1].with_traceback(exc_info[2])
            finally:
                exc_info = None
        elif self._head:
            raise AssertionError("Response headers already set!")
        self._head = checked(status, headers)
        self.begins()
        return self.write

    def begins(self) -> None:
        """Remembers which event and which line gave the head: what its headers promise is held against that line."""
        self._began = self.recorder.n - 1, self.recorder.own(sys._getframe(2))[1]

    def write(self, data: bytes) -> None:
        """Sends the head, where it has not gone, and these bytes at once (PEP 3333, "The write() Callable")."""
        if type(data) is not bytes:
            raise TypeError(f"{data!r} is not a byte")
        self._send(data)

    def chunk(self, chunk: bytes) -> None:
        """Takes what the iterable gave: the first chunk that is not empty sends the head."""
        if not isinstance(chunk, bytes):
            raise TypeError(f"{chunk!r} is not a byte")
        if not self._head:
            raise AssertionError("start_response() was not called before the body")
        if chunk:
            self._send(chunk, len(chunk) if self._whole else None)

    def _send(self, data: bytes, size: int | None = None) -> None:
        response = self.response
        if not response.begun:
            response.head(*self._head, size)
        self.piece(data)

    def piece(self, data: bytes) -> None:
        """Sends a piece of the body behind its head, and notes what the head does not allow."""
        response = self.response
        names = {h["name"].lower() for h in response.headers}
        began, line = self._began
        if data and response.status in (204, 304):
            self.recorder.violation("wsgi.body.no-content", self.recorder.n - 1, f"{shown.plural(len(data), 'byte')} with status {response.status}", line)
        elif data and response.status and "content-type" not in names:
            self.recorder.violation("wsgi.headers.content-type", began, "a body without Content-Type", line)
        self._too_many += response.write(data)

    def finish(self) -> None:
        """The iterable is at its end: what was promised must be sent by now."""
        if not self._head:
            self.never_started()
            raise AssertionError("start_response() was never called")
        if not self.response.begun:
            self.response.head(*self._head, 0)
        self.measured()

    def never_started(self) -> None:
        """Notes that the app gave no head."""
        self.recorder.violation("wsgi.start.missing", self.recorder.n - 1, "start_response() was never called")

    def measured(self) -> None:
        """Notes a body of another length than was promised; one that is too short breaks off."""
        if self._too_many:
            found = f"Content-Length {self.response.length:,}, and {self.response.length + self._too_many:,} bytes"
            self.recorder.violation("wsgi.length.long", self.recorder.n - 1, found, self._began[1])
        if self.request.method != b"HEAD" and self.response.status not in (204, 304) and (missing := self.response.missing()) > 0:
            found = f"Content-Length {self.response.length:,}, and {self.response.body_size:,} bytes"
            self.recorder.violation("wsgi.length.short", self.recorder.n - 1, found, self._began[1])
            sentence = f"The body is {shown.plural(missing, 'byte')} shorter than Content-Length: the server closes, the client sees it break off."
            self.response.end(False, sentence)

    def _close(self, outcome: object, taps: list[Tap]) -> None:
        try:
            if hasattr(outcome, "close"):
                outcome.close()
            for outer in taps[:1]:
                outer.close()
        except BaseException as error:
            self.failure = self.failure or error

    def over(self) -> None:
        """Ends the response: after an error with a 500 while nothing was sent, else by breaking off."""
        response = self.response
        if isinstance(self.failure, Gone):
            self.failure = None
            response.end(False, "The client has left; the server stops reading the iterable and closes it.")
        elif isinstance(self.failure, Stopped) and self.failure.why == "exit":
            response.nothing("The process is gone, and with it the connection.")
        elif self.failure:
            self.failed()
        else:
            response.end(True, "The response is complete.")

    def failed(self) -> None:
        """Ends the response of an app that has failed."""
        response = self.response
        if response.begun and not response.over:
            response.end(False, "The app failed after the head had been sent: the server can only break off.")
        elif not response.begun:
            response.whole(500, "Internal Server Error", "Internal Server Error\n", "The app failed before anything was sent: the server answers 500.")


def chain(stack: list[Callable], recorder: Recorder, failures: Failures) -> list[Tap]:
    """The taps of a stack, outermost first. `stack` is the app last, and before it the layers, each a callable that takes the app behind it."""
    *layers, app = stack
    lanes = ["server", *(f"layer:{i}" for i in range(len(layers))), "app"]
    taps: list[Tap] = []
    return _behind(layers, app, lanes, recorder, failures, taps, None) and taps


def _behind(layers: list, app: Callable, lanes: list[str], recorder: Recorder, failures: Failures, taps: list[Tap], outside: Tap | None) -> Tap:
    tap = Tap(app, lanes[0], lanes[1], recorder, failures, outside)
    taps.append(tap)
    if layers:
        tap.app = layers[0](_behind(layers[1:], app, lanes[1:], recorder, failures, taps, tap))
    return tap


def checked(status: object, headers: object) -> tuple[int, str, list[tuple[str, str]]]:
    """The head as it can be sent, without hop-by-hop headers; raises TypeError or ValueError where it cannot be."""
    if not isinstance(status, str):
        raise TypeError(f"{status!r} is not a string")
    if not re.match(r"[1-9]\d\d(\s|$)", status) or re.search(r"[\x00-\x1f\x7f]", status):
        raise ValueError(f"{status!r} is not a status such as '200 OK'")
    if not isinstance(headers, (list, tuple)):
        raise TypeError(f"the headers are of type {type(headers).__name__}, not list")
    kept = []
    for item in headers:
        if not isinstance(item, (list, tuple)) or len(item) != 2:
            raise TypeError(f"{item!r} is not a pair of name and value")
        name, value = item
        for part in (name, value):
            if not isinstance(part, str):
                raise TypeError(f"{part!r} is not a string")
        if not name or re.search(r"[\x00-\x20\x7f:]", name) or re.search(r"[\x00-\x08\x0a-\x1f\x7f]", value):
            raise ValueError(f"{name!r}: {value!r} is not a header that can be sent")
        for part in (name, value, status):
            part.encode("latin-1")
        if name.lower() not in HOP_BY_HOP:
            kept.append((name, value))
    status.encode("latin-1")
    return int(status[:3]), status[4:].strip(), kept
