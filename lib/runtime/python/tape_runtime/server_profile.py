"""Whose ways a run is served in: the spec's, gunicorn's or uvicorn's. Each profile is one module, loaded when it is asked for."""

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from .asgi_http import HttpRun
from .frames import handshake
from .http1 import RFC, Refused, Request, Taste
from .proxies import into_scope
from .recorder import Recorder
from .respond import Response
from .websocket import WebSocketRun
from .wsgi import WsgiRun


def refused(response: Response, refusal: Refused, data: bytes, recorder: Recorder) -> None:
    """Answers a malformed request with the sentence that says what is wrong with it."""
    response.whole(refusal.status, refusal.reason, f"{refusal.sentence}\n", "The server answered by itself: the app was not called.")


def as_it_is(value: object, *_: object) -> object:
    """The value unchanged."""
    return value


def behind_proxies(scope: dict, request: Request) -> dict:
    """The scope with what a believed proxy says."""
    into_scope(scope, request)
    return scope


@dataclass(frozen=True)
class ServerProfile:
    """What one server does in its own way; the defaults are the spec's."""

    #: The interface it serves, where it serves only one.
    interface: str | None = None
    taste: Taste = RFC
    #: Whether a connection may serve more than one request.
    keep_alive: bool = True
    #: Whose forwarded headers it believes, where it is not told.
    believes: str = ""
    refused: Callable[[Response, Refused, bytes, Recorder], None] = refused
    wsgi: type[WsgiRun] = WsgiRun
    http: type[HttpRun] = HttpRun
    websocket: type[WebSocketRun] = WebSocketRun
    #: Whether a request asks for a WebSocket; raises Refused where it is no handshake.
    websocket_asked: Callable[[Request], bool] = handshake
    #: What it writes to its log where the app cannot be loaded.
    unloaded: Callable[[Recorder, BaseException], object] = as_it_is
    #: What it makes of the scope, and of the callable.
    scope: Callable[[dict, Request], dict] = behind_proxies
    #: What it writes to its log of startup and shutdown: how is asked, unsupported, complete, failed or raised.
    lifespan: Callable[..., object] = as_it_is
    app: Callable[[Callable], Callable] = as_it_is


def server_profile(like: str) -> ServerProfile:
    """The profile of that name: spec, gunicorn or uvicorn."""
    return ServerProfile() if like == "spec" else import_module(f"{__package__}.like_{like}").PROFILE


def log(recorder: Recorder, line: str, error: BaseException | None = None) -> None:
    """Writes a line to the server's log, with the traceback of an error below it."""
    rows = "".join(traceback.format_exception(error)) if error else ""
    payload = {"text": f"{line}\n{rows}"[:4_000], "stream": "stderr"}
    recorder.event("print", ("server", "server"), payload, (None, None), final=True)
