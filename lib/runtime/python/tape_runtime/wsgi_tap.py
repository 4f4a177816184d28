"""Stands on a WSGI boundary, between the server and an app or between two layers: records what crosses, and which rule it breaks."""

import inspect
import sys
from collections.abc import Callable, Iterator

from . import rules_headers, rules_wsgi, shown
from .failures import Failures
from .recorder import Recorder
from .hidden_frames import outward
from .tapped import as_returned, wrapped

UNBEGUN = "The app behind this layer is a generator: nothing of it has run yet, and start_response is not called before its first chunk is asked for. Take the first chunk before you look at the status."


class Tap:
    """One boundary during one request; called like the app that is behind it."""

    def __init__(self, app: Callable, outer: str, inner: str, recorder: Recorder, failures: Failures, outside: "Tap | None" = None):
        self.app, self._recorder, self._failures, self._outside = app, recorder, failures, outside
        self._in, self._out = (outer, inner), (inner, outer)
        self.waiting = self._count = 0
        self._started = self._iterating = self._raised_late = self._raised = False
        self._given, self._given_at = {}, None
        self.returned: object = None
        self.iterated = self.closed = self.exhausted = False
        self.length: int | None = None
        self.starts: list[bool] = []
        self.inside: Tap | None = None
        if outside:
            outside.inside = self

    def _event(self, kind: str, payload: dict, at: tuple | None = None) -> int:
        return self._recorder.event(kind, self._in if kind == "close" else self._out, payload, at or self._recorder.own(sys._getframe(1)))

    def _broken(self, rules: Iterator[tuple[str, str]], n: int, line: int | None = None) -> None:
        for rule, found in rules:
            self._recorder.violation(rule, n, found, line)

    def __call__(self, environ: dict, start_response: Callable, spans: dict | None = None) -> object:
        at = self._recorder.own(sys._getframe(1)) if self._outside else (None, None)
        n = self._recorder.event("environ", self._in, {"entries": shown.entries(environ, spans)}, at)
        if self._outside:
            self._broken(rules_wsgi.environ(environ), n, at[1])
            self._given, self._given_at = environ, at[1]
        try:
            result = self.app(environ, self._starter(start_response))
        except BaseException as error:
            self._cross(error)
            raise
        file, line = self._recorder.last()
        n = self._event("return", {"value": as_returned(result)}, (file, line))
        self._broken(rules_wsgi.returned(result), n, line)
        self.returned, self._iterating = result, True
        if self._recorder.strict and (result is None or isinstance(result, (str, bytes))):
            return result
        return wrapped(result, self)

    def _cross(self, error: BaseException) -> None:
        self._raised = True
        if self.inside and self.inside.unbegun():
            self._failures.hint(error, UNBEGUN)
        if isinstance(error, UnicodeEncodeError) and (key := next((k for k, v in self._given.items() if v is error.object and isinstance(k, str)), None)):
            line = f", line {self._given_at}," if self._given_at else ""
            self._failures.hint(error, f"The layer before it{line} handed on {key} decoded: an environ carries one byte in each character. Hand on what came, and decode it once, where it is read.")
        self._failures.cross(error, self._out)

    def _starter(self, inner: Callable) -> Callable:
        def start_response(*args: object, **named: object) -> Callable:
            at = self._recorder.own(sys._getframe(1))
            status, headers, *rest = [*args, *named.values(), None, None][: max(2, len(args) + len(named))]
            info = rest[0] if rest else None
            rows = [
                [shown.value(part) for part in item]
                for item in (headers if isinstance(headers, (list, tuple)) else [])[: shown.ENTRIES]
                if isinstance(item, (list, tuple)) and len(item) == 2
            ]
            payload = {
                "status": shown.value(status), "headers": rows, "shape": shown.value(headers),
                "excInfo": shown.value(info[1] if isinstance(info, tuple) and len(info) == 3 else info) if info else None,
            }
            n = self._event("start_response", payload, at)
            if named:
                self._recorder.violation("wsgi.start.positional", n, f"named: {', '.join(named)}", at[1])
            elif not 2 <= len(args) <= 3:
                self._recorder.violation("wsgi.start.arguments", n, shown.plural(len(args), "argument"), at[1])
            if named and not self._recorder.strict and set(named) <= {"status", "headers", "exc_info"}:
                args, named = (*args, *(named[name] for name in ("status", "headers", "exc_info") if name in named)), {}
            if named or not 2 <= len(args) <= 3:
                return self._misused(inner, args, named)
            self._broken(rules_wsgi.status(status), n, at[1])
            self._broken(rules_headers.wsgi_headers(headers), n, at[1])
            self._broken(rules_headers.length_of_nothing("wsgi", 204 if str(status).startswith("204") else 0, _names(headers)), n, at[1])
            self._broken(rules_wsgi.exc_info(info), n, at[1])
            if self._started and not info:
                self._recorder.violation("wsgi.start.twice", n, f"a second call, with {shown.representation(status)}", at[1])
            self._started = True
            self.starts.append(bool(info))
            before = len(self._outside.starts) if self._outside else 0
            try:
                write = inner(*args)
            except BaseException as error:
                self._raised_late = self._raised_late or (isinstance(info, tuple) and len(info) == 3 and error is info[1])
                if self._outside and info and isinstance(error, TypeError):
                    self._recorder.violation("wsgi.layer.exc-info", n, f"the layer's start_response takes no exc_info: {error}", at[1])
                raise
            if self._outside:
                self._layer(write, info, self._outside.starts[before:], n, at[1])
            return self._writer(write) if callable(write) else write

        return outward(start_response)

    def _misused(self, inner: Callable, args: tuple, named: dict) -> Callable:
        if self._recorder.strict:
            return inner(*args, **named)
        if named:
            raise TypeError("start_response() takes no keyword arguments")
        raise TypeError(f"start_response() takes 2 or 3 positional arguments but {len(args)} were given")

    def _layer(self, write: object, info: object, passed_on: list[bool], n: int, line: int | None) -> None:
        if info and passed_on and not any(passed_on):
            self._recorder.violation("wsgi.layer.exc-info", n, "the layer did not hand exc_info on", line)
        if not callable(write):
            self._recorder.violation("wsgi.layer.write", n, f"the layer's start_response returned {shown.representation(write)}", line)

    def _writer(self, inner: Callable) -> Callable:
        def write(data: bytes, /) -> None:
            exact = type(data) is bytes
            n = self._event("write", {"data": shown.value(data), "raw": self._recorder.raw(data) if exact else None})
            if not exact:
                self._recorder.violation("wsgi.write.bytes", n, f"write() got {shown.representation(data)}")
            if self._iterating:
                self._recorder.violation("wsgi.write.inside", n, "write() while the iterable is being read")
            inner(data)

        return outward(write)

    def read(self, result: object) -> Iterator:
        """The chunks of an app's iterable, each recorded with the line that yielded it."""
        self.iterated = True
        try:
            chunks = iter(result)
            while True:
                try:
                    chunk = next(chunks)
                except StopIteration:
                    break
                self._chunk(chunk, self._line_of(chunks))
                yield chunk
        except GeneratorExit:
            raise
        except BaseException as error:
            self._cross(error)
            raise
        self.exhausted = True
        self._event("exhausted", {}, self._recorder.last())

    def _chunk(self, chunk: object, at: tuple) -> None:
        self._count += 1
        exact = type(chunk) is bytes
        n = self._event("chunk", {"data": shown.value(chunk), "raw": self._recorder.raw(chunk) if exact else None}, at)
        if not exact and not isinstance(self.returned, (str, bytes, bytearray, memoryview, dict)):
            self._recorder.violation("wsgi.chunk.bytes", n, f"a chunk is {shown.representation(chunk)}", at[1])
        if not self._started:
            self._recorder.violation("wsgi.start.before-body", n, "a chunk came first", at[1])
        if self._raised_late:
            self._recorder.violation("wsgi.start.swallowed", n, "a chunk came after start_response had raised", at[1])
        self.waiting += 1
        if self._outside:
            if self.waiting > 1:
                self._recorder.violation("wsgi.layer.blocks", n, f"{self.waiting} chunks went in before one came out", at[1])
        if self.inside:
            self.inside.waiting = 0

    def _line_of(self, chunks: object) -> tuple:
        at = (None, None)
        while chunks is not None:
            frame = getattr(chunks, "gi_frame", None)
            if frame and frame.f_code.co_filename in self._recorder.files:
                at = (frame.f_code.co_filename, frame.f_lineno)
            chunks = getattr(chunks, "gi_yieldfrom", None)
        return at if at[0] else self._recorder.last()

    def close(self) -> None:
        """Calls the close() of what the app returned, as the server must (PEP 3333, "Specification Details")."""
        if self.closed or not hasattr(self.returned, "close"):
            return
        self.closed = True
        self._event("close", {}, (None, None))
        try:
            self.returned.close()
        except BaseException as error:
            self._failures.cross(error, self._out)
            raise

    def unbegun(self) -> bool:
        """Whether the app has returned a generator of which nothing has run: not even its start_response."""
        return inspect.isgenerator(self.returned) and inspect.getgeneratorstate(self.returned) == inspect.GEN_CREATED and not self._started

    def ended(self, n: int) -> None:
        """What can only be said at the end: a length that was wrong, a close() that a layer forgot."""
        if self.exhausted and self.length is not None and self.length != self._count and not isinstance(self.returned, list):
            self._recorder.violation("wsgi.return.len", n, f"len() said {self.length}, {shown.plural(self._count, 'chunk')} came")
        if self._outside and hasattr(self.returned, "close") and not self.closed and (self.iterated or not self._outside._raised):
            self._recorder.violation("wsgi.layer.close", n, f"{self._in[0]} did not call close() of what {self._in[1]} returned")


def _names(headers: object) -> list[str]:
    items = headers if isinstance(headers, (list, tuple)) else []
    return [item[0] for item in items if isinstance(item, (list, tuple)) and len(item) == 2 and isinstance(item[0], str)]
