"""The tape: numbers every event, says which line of the learner's code is behind it, and keeps within the limits."""

import sys
import time
from collections.abc import Callable
from json.encoder import JSONEncoder
from types import FrameType

from . import shown
from .budget import Budget
from .levels import level

EVENTS, SPARE = 2_000, 24
#: How many events may be prints: the first ones are a line each, then each holds what fits, and what comes after the last is counted.
_LINES, _PRINTS = 500, 900
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
        self.prints = self._unseen = self._beyond = 0

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
        if self._unseen:
            self.note(f"The tape is full: {self._unseen:,} more events came and are not shown. The run went on all the same.")

    def beyond(self) -> None:
        """Is told of each thing that the tape has no room for, and ends a run whose time is over: code that runs no line of its own meets no other check."""
        self._beyond += 1
        if self._beyond % 64 == 0 and self.budget and not self.budget.left():
            raise self.budget.stop("time", f"Stopped after {self.budget.seconds:g} seconds: the app was still writing.")

    def event(self, kind: str, lanes: tuple[str, str], payload: dict, at: tuple | None = None, final: bool = False) -> int:
        """Records one event and returns its number; `at` is its file and line, else the nearest of the learner's is looked up."""
        if kind != "print":
            for flush in self._flush:
                flush()
        file, line = at or self.own(sys._getframe(1))
        if not final and self.n >= EVENTS - SPARE:
            self._unseen += 1
            self.beyond()
            return EVENTS - SPARE - 1
        n = self.n
        if n < EVENTS:
            self.n += 1
            row = {"n": n, "ms": self.ms(), "from": lanes[0], "to": lanes[1], "file": file, "line": line, "kind": kind}
            self._emit(_encode({"event": {**row, "payload": payload}}))
        return min(n, EVENTS - 1)

    def note(self, sentence: str) -> None:
        """Says what the server did that nobody would see from outside."""
        self.event("note", ("server", "server"), {"sentence": shown.text(sentence)}, (None, None), final=True)

    def violation(self, rule: str, n: int, found: str, line: int | None = None) -> bool:
        """Says once that event `n` did not keep a rule; returns whether that was new and the rule a must."""
        if (rule, found) in self._said or len(self._said) >= EVENTS:
            return False
        self._said.add((rule, found))
        self._emit(_encode({"violation": {"rule": rule, "n": n, "found": shown.text(found), "line": line}}))
        return level(rule) == "must"


class Lines:
    """A text stream that becomes events: a line each, and once there are many, as much as an event holds."""

    def __init__(self, recorder: Recorder, tell: Callable[[str, tuple | None], object]):
        self._recorder, self._tell = recorder, tell
        self._text, self._at, self._beyond = "", None, 0
        recorder.flushes(self.out)
        recorder.later(self._over)

    def put(self, text: str, at: Callable[[], tuple]) -> None:
        """Takes a piece of text; `at` finds the line that wrote it."""
        if self._recorder.prints >= _PRINTS:
            self._beyond += len(text)
            self._recorder.beyond()
            return
        if not self._text:
            self._at = at()
        self._text += str.__str__(text)
        while len(self._text) > shown.TEXT // 2 or (self._recorder.prints < _LINES and self._text.endswith("\n")):
            if self._recorder.prints >= _PRINTS:
                self._beyond, self._text = len(self._text), ""
                return
            self.out(shown.TEXT // 2)

    def out(self, most: int | None = None) -> None:
        """Tells what has come, the first `most` characters of it where that is given."""
        if self._text:
            end = len(self._text) if most is None else self._text.rfind("\n", 0, most) + 1 or most
            text, self._text = self._text[:end], self._text[end:]
            self._recorder.prints += 1
            self._tell(shown.text(text), self._at)

    def _over(self) -> None:
        self.out()
        if self._beyond:
            self._recorder.note(f"So much was printed that the tape leaves out the last {self._beyond:,} characters.")


class Printed:
    """sys.stdout and sys.stderr during a run: what is printed becomes events."""

    encoding, errors, newlines, mode = "utf-8", "strict", None, "w"

    def __init__(self, recorder: Recorder, stream: str):
        self.name, self.closed, self._recorder = f"<{stream}>", False, recorder
        self._lines = Lines(recorder, lambda text, at: recorder.event("print", ("app", "app"), {"text": text, "stream": stream}, at))

    def write(self, text: str) -> int:
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        frame = sys._getframe(1)
        self._lines.put(text, lambda: self._recorder.own(frame))
        return len(text)

    def writelines(self, lines: object) -> None:
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        self._lines.out()

    def close(self) -> None:
        self._lines.out()
        self.closed = True

    def isatty(self) -> bool:
        return False

    def readable(self) -> bool:
        return False

    def writable(self) -> bool:
        return True
