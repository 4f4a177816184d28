"""The tape: numbers every event, says which line of the learner's code is behind it, and keeps within the limits."""

import sys
import time
from collections.abc import Callable
from json.encoder import JSONEncoder
from types import FrameType

from . import shown
from .budget import Budget

EVENTS, SPARE = 2_000, 24
_encode = JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode
_clock = time.perf_counter
#: How many bytes of payload one run may show in all; after that, every head is short.
_ALL_BYTES, _SHORT = 4_000_000, 256


class Recorder:
    """Emits events and violations as JSON lines while the run goes on."""

    def __init__(self, emit: Callable[[str], None], files: set[str]):
        self._emit, self.files, self._began = emit, files, _clock()
        self.n = 0
        self.budget: Budget | None = None
        self.strict = False
        self._shown_bytes = 0
        self._said: set[tuple[str, str]] = set()
        self._flush: list[Callable[[], None]] = []
        self._later: list[Callable[[], None]] = []

    def ms(self) -> float:
        """Milliseconds since the run began."""
        return round((_clock() - self._began) * 1000, 3)

    def raw(self, data: bytes) -> dict:
        """Bytes for a payload, shorter once the tape holds many."""
        limit = shown.BYTES if self._shown_bytes < _ALL_BYTES else _SHORT
        self._shown_bytes += min(len(data), limit)
        return shown.raw(data, limit)

    def own(self, frame: FrameType | None) -> tuple[str | None, int | None]:
        """The nearest line of the learner's files on the stack of this frame."""
        while frame and frame.f_code.co_filename not in self.files:
            frame = frame.f_back
        return (frame.f_code.co_filename, frame.f_lineno) if frame else (None, None)

    def last(self) -> tuple[str | None, int | None]:
        """The last line of the learner's files that ran."""
        return self.budget.last if self.budget else (None, None)

    def flushes(self, flush: Callable[[], None]) -> None:
        """Has `flush` called before each event: what was printed comes first."""
        self._flush.append(flush)

    def later(self, do: Callable[[], None]) -> None:
        """Has `do` called when the run is over."""
        self._later.append(do)

    def over(self) -> None:
        """The run is over."""
        for do in self._later:
            do()

    def event(self, kind: str, lanes: tuple[str, str], payload: dict, at: tuple | None = None, final: bool = False) -> int:
        """Records one event and returns its number; `at` is its file and line, else the nearest of the learner's is looked up."""
        if kind != "print":
            for flush in self._flush:
                flush()
        file, line = at or self.own(sys._getframe(1))
        if not final and self.n >= EVENTS - SPARE and self.budget:
            raise self.budget.stop("output", f"Stopped after {EVENTS - SPARE:,} events: this run says more than the tape holds.")
        n = self.n
        if n < EVENTS:
            self.n += 1
            row = {"n": n, "ms": self.ms(), "from": lanes[0], "to": lanes[1], "file": file, "line": line, "kind": kind}
            self._emit(_encode({"event": {**row, "payload": payload}}))
        return min(n, EVENTS - 1)

    def violation(self, rule: str, n: int, found: str, line: int | None = None) -> bool:
        """Says once that event `n` broke a rule; returns whether that was new."""
        if (rule, found) in self._said or len(self._said) >= EVENTS:
            return False
        self._said.add((rule, found))
        self._emit(_encode({"violation": {"rule": rule, "n": n, "found": shown.text(found), "line": line}}))
        return True


class Printed:
    """sys.stdout and sys.stderr during a run: what is printed becomes events, a line at a time."""

    encoding, errors, newlines, mode = "utf-8", "strict", None, "w"

    def __init__(self, recorder: Recorder, stream: str):
        self._recorder, self._stream = recorder, stream
        self._text, self._at, self.closed = "", None, False
        self.name = f"<{stream}>"
        recorder.flushes(self._out)

    def write(self, text: str) -> int:
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if not self._text:
            self._at = self._recorder.own(sys._getframe(1))
        self._text += str.__str__(text)
        if self._text.endswith("\n") or len(self._text) > shown.TEXT:
            self._out()
        return len(text)

    def writelines(self, lines: object) -> None:
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        self._out()

    def close(self) -> None:
        self._out()
        self.closed = True

    def isatty(self) -> bool:
        return False

    def readable(self) -> bool:
        return False

    def writable(self) -> bool:
        return True

    def _out(self) -> None:
        if self._text:
            text, self._text = self._text, ""
            payload = {"text": shown.text(text), "stream": self._stream}
            self._recorder.event("print", ("app", "app"), payload, self._at)
