"""Stands on an ASGI boundary: records scope and every event both ways, and which rule each breaks."""

import asyncio
import inspect
import sys
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from functools import partial

from . import rules_asgi, shown
from .asgi_http import ClientDisconnected
from .failures import Failures
from .recorder import Recorder
from .hidden_frames import outward

Conversation = rules_asgi.Http | rules_asgi.WebSocket | rules_asgi.Lifespan


@outward
class RuleBroken(RuntimeError):
    """Strict mode: an event broke a rule, and the run ends there."""


class Tap:
    """One boundary during one connection; called like the app that is behind it."""

    def __init__(self, outer: str, inner: str, recorder: Recorder, failures: Failures, talk: Conversation, gone: Callable[[], bool]):
        self._in, self._out = (outer, inner), (inner, outer)
        self._recorder, self._failures, self.talk, self._gone = recorder, failures, talk, gone
        self.app: Callable | None = None
        self.left: Callable[[], list[str]] = list
        self._calls: list[tuple[str, Coroutine, tuple]] = []
        self.outside: Tap | None = None
        self.seen: tuple = (None, None, {})

    def broken(self, rule: str, found: str, n: int, line: int | None = None) -> None:
        """Reports a broken rule; in strict mode the run ends with it."""
        if self._recorder.violation(rule, n, found, line) and self._recorder.strict:
            raise RuleBroken(f"{rule}: {found}")

    async def __call__(self, scope: dict, receive: Callable, send: Callable, spans: dict | None = None) -> None:
        outside = self._in[0] != "server"
        at = self._recorder.own(sys._getframe(1)) if outside else (None, None)
        kind = scope.get("type") if isinstance(scope, dict) else None
        payload = {"type": shown.text(kind) if isinstance(kind, str) else "", "entries": shown.entries(scope, spans)}
        n = self._recorder.event("scope", self._in, payload, at)
        self.seen = (scope, dict(scope) if isinstance(scope, dict) else None, _held(scope))
        if outside and (not isinstance(kind, str) or "asgi" not in scope):
            self.broken("asgi.scope.keys", f"the layer handed on {shown.representation(scope)}", n, at[1])
        self._copied(scope, n, at[1])
        if outside and isinstance(scope, dict):
            for rule, found in rules_asgi.mounted(scope, self._in[0]):
                self.broken(rule, found, n, at[1])
        try:
            result = await self._call(scope, receive, send)
        except BaseException as error:
            self._drop_calls(max(0, self._recorder.n - 1))
            if not (isinstance(error, asyncio.CancelledError) and self._gone()):
                self._failures.cross(error, self._out)
            raise
        n = self._recorder.event("done", self._out, {"background": self.left()[:50]}, self._recorder.last())
        self._drop_calls(n)
        if result is not None:
            self.broken("asgi.app.return", f"the app returned {shown.representation(result)}", n, self._recorder.last()[1])
        for rule, found in self.talk.closed(self._gone()):
            self.broken(rule, found, n, self._recorder.last()[1])

    async def _call(self, scope: dict, receive: Callable, send: Callable) -> object:
        n = max(0, self._recorder.n - 1)
        called = self.app(scope, self._waiting(receive, "receive"), self._waiting(send, "send"))
        if not inspect.isawaitable(called):
            found = f"the app returned {shown.representation(called)} instead of an awaitable"
            self.broken("asgi.app.async", found, n, self._recorder.last()[1])
            raise TypeError(f"object {type(called).__name__} can't be used in 'await' expression")
        return await called

    def _waiting(self, inner: Callable, name: str) -> Callable[..., Awaitable]:
        """receive or send, remembering every call that is never awaited."""

        def call(*event: object) -> Coroutine:
            at = self._recorder.own(sys._getframe(1))
            if name == "send" and len(event) != 1:
                raise TypeError(f"send() takes 1 positional argument but {len(event)} were given")
            if name == "receive" and event:
                raise TypeError(f"receive() takes 0 positional arguments but {len(event)} were given")
            mark: list = []
            coroutine = self._send(inner, event[0], at, mark) if name == "send" else self._receive(inner, at, mark)
            mark.append((name, coroutine, at))
            self._calls.append(mark[0])
            return coroutine

        outward(call, name)
        return inspect.markcoroutinefunction(call) if hasattr(inspect, "markcoroutinefunction") else call

    async def _receive(self, inner: Callable, at: tuple, mark: list) -> dict:
        self._calls.remove(mark[0])
        self._recorder.event("receive.wait", self._out, {}, at)
        event = await inner()
        if isinstance(event, dict):
            if isinstance(self.talk, rules_asgi.Lifespan) and event.get("type", "").startswith("lifespan."):
                self.talk.asked.append(event["type"].split(".")[1])
            self._recorder.event("receive", self._in, self._payload(event), at)
        return event

    async def _send(self, inner: Callable, event: object, at: tuple, mark: list) -> None:
        self._calls.remove(mark[0])
        if isinstance(event, dict) and (headers := looked_at(event.get("headers"))) is not None:
            event = {**event, "headers": headers}
        n = self._recorder.event("send", self._out, self._payload(event), at)
        before = self.talk.state()
        if not self._gone() and not self._private(event):
            for rule, found in list(self.talk.sent(event)):
                self.broken(rule, found, n, at[1])
        try:
            await inner(event)
        except BaseException as error:
            self.talk.restore(before)  # What the server refuses was not sent.
            if isinstance(error, ClientDisconnected):
                self._failures.cross(error, self._in)
            raise

    def _private(self, event: object) -> bool:
        """Whether an event is one that an app and the layer around it have agreed on between themselves."""
        kind = event.get("type") if isinstance(event, dict) else None
        return self._in[0] != "server" and isinstance(kind, str) and kind not in rules_asgi.HTTP | rules_asgi.WEBSOCKET | rules_asgi.LIFESPAN

    def _payload(self, event: object) -> dict:
        if not isinstance(event, dict):
            return {"type": shown.text(shown.representation(event)), "entries": [], "raw": None}
        kind, data = event.get("type"), event.get("body", event.get("bytes"))
        if isinstance(event.get("text"), str):
            data = event["text"].encode("utf-8", "replace")
        name = shown.text(kind) if isinstance(kind, str) else shown.representation(kind) if "type" in event else ""
        return {"type": name, "entries": shown.entries(event), "raw": self._recorder.raw(data) if isinstance(data, bytes) else None}

    def _drop_calls(self, n: int) -> None:
        held = {getattr(task.get_coro(), "work", task.get_coro()) for task in asyncio.all_tasks() if not task.done()}
        for name, coroutine, at in self._calls:
            if coroutine in held or inspect.getcoroutinestate(coroutine) == inspect.CORO_CLOSED:
                self._recorder.later(partial(_never, coroutine))  # A task has it, or has been cancelled before it began.
                continue
            coroutine.close()
            rule, found = f"asgi.{name}.await", f"{name}() was called and not awaited"
            if self._recorder.violation(rule, n, found, at[1]) and self._recorder.strict:
                self._calls = []
                raise RuleBroken(f"{rule}: {found}")
        self._calls = []

    def _copied(self, scope: object, n: int, line: int | None) -> None:
        """ASGI, "Middleware": a layer copies the scope before it changes it, and the lists in it too."""
        if not self.outside or not isinstance(scope, dict) or not isinstance(before := self.outside.seen[1], dict):
            return
        for key, was in self.outside.seen[2].items():
            if before[key] != was:
                shared = "in the scope it was given" if scope is self.outside.seen[0] else "that its copy of the scope shares with the one it was given"
                self.broken("asgi.scope.copy", f"{self._in[0]} changed the {shown.type_name(was)} of {key} {shared}: the server and the layers outside see the change too", n, line)
        if scope is not self.outside.seen[0]:
            return
        if changed := [str(k) for k in {**before, **scope} if scope.get(k, before) is not before.get(k, scope)]:
            self.broken("asgi.scope.copy", f"{self._in[0]} changed {', '.join(changed)} in the scope it was given", n, line)


def _held(scope: object) -> dict:
    """The lists and dicts of a scope as they are now; the state is there to be changed."""
    return {key: item.copy() for key, item in scope.items() if type(item) in (list, dict) and key != "state"} if isinstance(scope, dict) else {}


def _never(coroutine: Coroutine) -> None:
    """Puts a coroutine away that no task has begun by the end of the run."""
    if inspect.getcoroutinestate(coroutine) == inspect.CORO_CREATED:
        coroutine.close()


def looked_at(headers: object) -> list | None:
    """Headers as lists where looking at them uses them up: an iterator, or pairs that are iterators; else None."""
    if isinstance(headers, Iterator):
        headers = list(headers)
    elif not isinstance(headers, (list, tuple)) or not any(isinstance(item, Iterator) for item in headers):
        return None
    return [list(item) if isinstance(item, Iterator) else item for item in headers]


async def guarded(tap: Tap, *arguments: object) -> BaseException | None:
    """Awaits the app; what it raised is returned, so that not even SystemExit ends the event loop."""
    try:
        await tap(*arguments)
    except asyncio.CancelledError as error:
        if asyncio.current_task().cancelling():
            raise
        return error
    except BaseException as error:
        return error
    return None


def chain(stack: list[Callable], recorder: Recorder, failures: Failures, talks: Callable[[], Conversation], gone: Callable[[], bool]) -> Tap:
    """The taps of a stack, outermost first: the layers, each a callable that takes the app behind it, and the app last."""
    *layers, app = stack
    lanes = ["server", *(f"layer:{i}" for i in range(len(layers))), "app"]
    taps = [Tap(outer, inner, recorder, failures, talks(), gone) for outer, inner in zip(lanes, lanes[1:], strict=False)]
    taps[-1].app = app
    for place in reversed(range(len(layers))):
        taps[place + 1].outside = taps[place]
        taps[place].app = layers[place](taps[place + 1])
    return taps[0]
