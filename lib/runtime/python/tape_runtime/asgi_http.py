"""The server's side of HTTP over ASGI: receive gives the body and the disconnect, send takes the response.

As uvicorn does, the head goes out when http.response.start is sent.
"""

import asyncio
import re
from http import HTTPStatus

from . import shown
from .http1 import Request
from .recorder import Recorder
from .respond import Response
from .rules_headers import pair_of
from .hidden_frames import outward


@outward
class ClientDisconnected(OSError):
    """send() after the client has left (ASGI 2.4, "Disconnected Client - send exception")."""


class HttpRun:
    """One HTTP request to an ASGI app."""

    def __init__(self, request: Request, response: Response, pieces: list[int], recorder: Recorder):
        self.request, self.response, self.recorder = request, response, recorder
        self._events = [{"type": "http.request", "body": body, "more_body": more} for body, more in cut(request.body, pieces)]
        self._changed = asyncio.Event()
        self._left = False

    def gone(self) -> bool:
        """Whether the client has left before the response was complete."""
        return self._left

    def step(self, step: dict) -> None:
        """What the client does meanwhile: on one HTTP request, it can only leave."""
        if step["do"] in ("close", "disconnect") and not self.response.over:
            self._left = True
            self.response.over = True
            sentence = step.get("sentence", "The client closed the connection before the response was complete.")
            self.recorder.event("closed", ("client", "server"), {"complete": False, "sentence": sentence}, (None, None))
            self._changed.set()

    def over(self) -> None:
        """The response is complete: a receive() that waits is told."""
        self._changed.set()

    async def receive(self) -> dict:
        """The next event ("Request - receive event"); after the body, http.disconnect once there is something to tell."""
        if self._events and not self._left:
            return self._events.pop(0)
        if not (self._left or self.response.over):
            await self._changed.wait()
        return {"type": "http.disconnect"}

    async def send(self, event: dict) -> None:
        """Takes http.response.start and http.response.body; raises on anything out of order, and ignores what comes after the end."""
        if self._left:
            raise ClientDisconnected("the client has left")
        if not isinstance(event, dict) or not isinstance(event.get("type"), str):
            raise TypeError(f"an event is a dict with a type, not {shown.representation(event)}")
        kind = event["type"]
        if self.response.over:
            return  # "Any further messages on the channel will be ignored" (Response Body - send event).
        wanted = "http.response.body" if self.response.begun else "http.response.start"
        if kind != wanted:
            raise RuntimeError(f"Expected ASGI message '{wanted}', but got '{kind}'.")
        if kind == "http.response.start":
            status, headers = head(event)
            self.response.head(status, reason(status), headers)
        elif body(event, self.response):
            self.over()

    def unanswered(self) -> str | None:
        """Where the app has returned before its response was complete: what uvicorn would log."""
        if self._left or self.response.over:
            return None
        return f"ASGI callable returned without {'completing' if self.response.begun else 'starting'} response."

    def end(self, failure: BaseException | None) -> None:
        """Ends the response when the app is over, as uvicorn does: 500 while nothing was sent, else it breaks off."""
        response = self.response
        if self._left or response.over:
            return
        if not response.begun:
            why = "failed before anything was sent" if failure else "returned without a response"
            response.whole(500, "Internal Server Error", "Internal Server Error", f"The app {why}: the server answers 500.")
        else:
            why = "failed" if failure else "returned"
            response.end(False, f"The app {why} before the end of its response: the server can only break off.")


def cut(data: bytes, sizes: list[int]) -> list[tuple[bytes, bool]]:
    """A body in pieces of these sizes, each with whether more follows; what is over comes with the last."""
    pieces = []
    for size in sizes:
        if not data:
            break
        pieces.append(data[:size])
        data = data[size:]
    if data or not pieces:
        pieces.append(data)
    return [(piece, i + 1 < len(pieces)) for i, piece in enumerate(pieces)]


def reason(status: int) -> str:
    """The usual reason phrase of a status."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def head(event: dict) -> tuple[int, list[tuple[str, str]]]:
    """Status and headers of a start event as they can be sent; raises KeyError, TypeError or ValueError where they cannot."""
    status = event["status"]
    if not isinstance(status, int):
        raise TypeError(f"the status is {shown.representation(status)}, not an int")
    if not 100 <= status <= 999:
        raise ValueError(f"{status} is no status")
    return int(status), fields(event.get("headers", []))


def fields(headers: object) -> list[tuple[str, str]]:
    """Headers as they can be sent, without Transfer-Encoding, which is the server's."""
    kept = []
    for item in headers:
        pair = pair_of(item)
        if not pair:
            raise TypeError(f"{shown.representation(item)} is not a pair of name and value")
        for part in pair:
            if not isinstance(part, bytes):
                raise TypeError(f"a bytes-like object is required, not '{type(part).__name__}'")
        name, value = (part.decode("latin-1") for part in pair)
        if not name or re.search(r"[\x00-\x20\x7f:]", name) or re.search(r"[\x00-\x08\x0a-\x1f\x7f]", value):
            raise ValueError(f"{name!r}: {value!r} is not a header that can be sent")
        if name.lower() != "transfer-encoding":
            kept.append((name, value))
    return kept


def body(event: dict, response: Response) -> bool:
    """Sends the bytes of a body event; returns whether the response is complete. Raises where it breaks its own length."""
    data = event.get("body", b"")
    if not isinstance(data, bytes):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    if response.write(data):
        raise RuntimeError("Response content longer than Content-Length")
    if event.get("more_body", False):
        return False
    if response.missing() > 0:
        raise RuntimeError("Response content shorter than Content-Length")
    response.end(True, "The response is complete.")
    return True
