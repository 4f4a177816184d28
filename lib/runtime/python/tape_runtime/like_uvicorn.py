"""Like uvicorn 0.54 with h11: the head goes out with http.response.start, and whatever fails after it breaks off; a start that cannot be sent leaves nothing."""

import inspect
import re
import traceback
from collections.abc import Callable
from http import HTTPStatus

from .asgi_http import HttpRun
from .environ import native
from .h11 import LocalProtocolError, checked, framed
from .http1 import Refused, Request, Taste
from .like_gunicorn import date
from .like_uvicorn_socket import UvicornSocket, asks, forwarded, head
from .server_profile import ServerProfile, log
from .recorder import Recorder
from .respond import Response
from .hidden_frames import outward

_CLOSE = (b"connection", b"close")
_PHRASES = {code: next((s.phrase for s in HTTPStatus if s == code), "") for code in range(100, 600)}


class UvicornHttp(HttpRun):
    """One HTTP request to an ASGI app."""

    _started = _broken = _asked = False
    _room: int | None = None

    def _client(self) -> str:
        return "{}:{}".format(*forwarded(self.request)[1])

    async def receive(self) -> dict:
        if not self._asked and not self._started and self.request.first(b"expect").lower() == b"100-continue":
            self.response.interim()
        self._asked = True
        return await super().receive()

    async def send(self, event: dict) -> None:
        """Takes the events of a response; to a client that has left it says nothing and does nothing."""
        kind = event["type"]
        if self.gone():
            return
        if not self._started:
            if kind != "http.response.start":
                raise RuntimeError(f"Expected ASGI message 'http.response.start', but got '{kind}'.")
            self._started = True
            self._start(event)
        elif not self.response.over:
            if kind != "http.response.body":
                raise RuntimeError(f"Expected ASGI message 'http.response.body', but got '{kind}'.")
            self._body(event)
        else:
            raise RuntimeError(f"Unexpected ASGI message '{kind}' sent, after response already completed.")

    def _start(self, event: dict) -> None:
        request, status = self.request, event["status"]
        closes = any(f.name.lower() == b"connection" and f.value == b"close" for f in request.fields)
        given = [(b"date", date().encode()), (b"server", b"uvicorn"), *list(event.get("headers", []))]
        if closes and _CLOSE not in given:
            given.append(_CLOSE)
        phrase = _PHRASES[status]
        log(self.recorder, f'INFO:     {self._client()} - "{native(request.method)} {native(request.target)} {native(request.version)}" {status} {phrase}'.rstrip())
        self._broken = True
        rows, length, chunked = checked(given)
        if status < 200:
            raise LocalProtocolError(f"Response status_code should be in range [200, 1000), not {status}")
        self._broken = False
        old, bare = request.version == b"HTTP/1.0", status in (204, 304)
        rows, chunked = framed(rows, length, chunked, bare, old, closes)
        response = self.response
        self._room = 0 if bare or request.method == b"HEAD" else None if chunked else length
        response.status, response.reason, response.length, response.capitals = int(status), phrase, self._room, False
        response.chunked = chunked and self._room is None
        own = len(given) - 1 if closes else len(given)
        response.open(f"HTTP/1.1 {int(status)} {phrase}", [(n, v, "app" if 2 <= i < own and n not in ("Transfer-Encoding", "Connection") else "server") for i, (n, v) in enumerate(rows)])

    def _body(self, event: dict) -> None:
        data = b"" if self.request.method == b"HEAD" else event.get("body", b"")
        if self._broken:
            raise LocalProtocolError("Can't send data when our state is ERROR")
        self._broken = True
        if self._room is not None:
            self._room -= len(data)
            if self._room < 0:
                raise LocalProtocolError("Too much data for declared Content-Length")
        if data or not self.response.chunked:
            size = len(data)
            if not isinstance(data, (bytes, bytearray, memoryview)):
                raise TypeError(f"sequence item {int(self.response.chunked and size > 0)}: expected a bytes-like object, {type(data).__name__} found")
            self.response.write(bytes(data))
        self._broken = False
        if not event.get("more_body", False):
            if self._room:
                self._broken = True
                raise LocalProtocolError("Too little data for declared Content-Length")
            self.response.end(True, "The response is complete.")
            self.over()

    def unanswered(self) -> str | None:
        if self.gone() or self.response.over:
            return None
        return f"ASGI callable returned without {'completing' if self._started else 'starting'} response."

    def end(self, failure: BaseException | None) -> None:
        """Ends the response when the app is over: 500 while it was not begun, else the connection is closed as it is."""
        response, unanswered = self.response, self.unanswered()
        if failure:
            log(self.recorder, "ERROR:    Exception in ASGI application", failure)
        elif unanswered:
            log(self.recorder, f"ERROR:    {unanswered}")
        if response.over or self.gone():
            return
        if not self._started:
            self._started = True
            self._start({"status": 500, "headers": [(b"content-type", b"text/plain; charset=utf-8"), _CLOSE]})
            for row in response.headers:
                row["by"] = "server"
            self._body({"body": b"Internal Server Error"})
        elif response.begun:
            response.end(False, f"The app {'failed' if failure else 'returned'} before the end of its response: uvicorn closes the connection.")
        else:
            response.nothing("uvicorn took the start for sent before it was: it closes without an answer.")


def refused(response: Response, refusal: Refused, data: bytes, recorder: Recorder) -> None:
    """Answers any malformed request with the same words, and a handshake that is none with a bare status."""
    if refusal.part == "websocket":
        version = [(b"Sec-WebSocket-Version", b"13")] if refusal.status == 426 else []
        head(response, refusal.status, [*version, (b"content-length", b"0")])
    else:
        words = "Invalid HTTP request received."
        log(recorder, f"WARNING:  {words}")
        response.status, response.reason = 400, "Bad Request"
        rows = [("content-type", "text/plain; charset=utf-8"), ("Connection", "close")]
        response.open("HTTP/1.1 400 Bad Request", [(name, value, "server") for name, value in rows])
        response.write(words.encode())
    response.end(True, "The server answered by itself: the app was not called.")


def lifespan(recorder: Recorder, phase: str, how: str, error: BaseException | None = None) -> None:
    """What uvicorn logs of startup and shutdown: that it waits, and how it ended."""
    if how == "unsupported":
        log(recorder, "INFO:     ASGI 'lifespan' protocol appears unsupported.")
    elif how == "raised":
        log(recorder, "ERROR:    Exception in 'lifespan' protocol", error)
        log(recorder, f"ERROR:    Application {phase} failed. Exiting.")
    elif how == "failed":
        log(recorder, f"{f'ERROR:    {error}{chr(10)}' if str(error) else ''}ERROR:    Application {phase} failed. Exiting.")
    else:
        log(recorder, f"INFO:     {'Waiting for application' if how == 'asked' else 'Application'} {phase}{'.' if how == 'asked' else ' complete.'}")


def scope(given: dict, request: Request) -> dict:
    """The scope as uvicorn has it: HTTP 2.3 without extensions, WebSocket 2.4, state always, the method as it was sent."""
    kept = {key: value for key, value in given.items() if key != "extensions" or given["type"] == "websocket"}
    scheme, client = forwarded(request)
    kept |= {"asgi": {"version": "3.0", "spec_version": "2.4" if given["type"] == "websocket" else "2.3"}, "server": ("127.0.0.1", 8000), "client": client, "state": given.get("state", {})}
    if scheme:
        kept["scheme"] = scheme.replace("http", "ws") if given["type"] == "websocket" else scheme
    return kept if given["type"] == "websocket" else {**kept, "method": native(request.method)}


def callable_of(app: Callable) -> Callable:
    """The app, or where it is no coroutine function, the app taken for one of ASGI 2: called with the scope alone, then with receive and send."""
    call = app if inspect.isfunction(app) else getattr(app, "__call__", None)
    if hasattr(app, "__await__") if inspect.isclass(app) else inspect.iscoroutinefunction(call):
        return app

    async def twice(scope: dict, receive: Callable, send: Callable) -> None:
        await app(scope)(receive, send)

    return outward(twice)


def unloaded(recorder: Recorder, error: BaseException) -> None:
    """Says why it does not start: of an app that is not there in a line, of an error with its traceback."""
    if type(error).__name__ == "NoApp":
        log(recorder, f"ERROR:    Error loading ASGI app. {error}")
    elif not isinstance(error, SystemExit):
        log(recorder, "".join(traceback.format_exception(error)).rstrip("\n"))


_TASTE = Taste(bad_target=re.compile(rb"[^!-~]"))
PROFILE = ServerProfile(interface="asgi", believes="127.0.0.1", taste=_TASTE, refused=refused, http=UvicornHttp, websocket=UvicornSocket, websocket_asked=asks, scope=scope, app=callable_of, lifespan=lifespan, unloaded=unloaded)
