"""Hears the frames by the trace function that counts lines (Python 3.11): the same rows as by sys.monitoring, at more cost."""

import opcode
import threading
from collections.abc import Callable
from types import CodeType, FrameType

from ..budget import Budget
from .rows import Rows, brief

_YIELD = {code for name, code in opcode.opmap.items() if name == "YIELD_VALUE"}
_RETURN = {code for name, code in opcode.opmap.items() if name.startswith("RETURN_")}


class ByTracing:
    """While it runs, rows come of each frame of `codes`; with `wanted`, of each frame whose code it likes."""

    def __init__(self, rows: Rows, codes: list[CodeType], wanted: Callable[[CodeType], bool] | None, budget: Budget):
        self._rows, self._codes, self._wanted, self._budget = rows, set(codes), wanted, budget
        self._raised: dict[int, BaseException] = {}

    def start(self) -> None:
        """Begins to hear, in threads that begin from now on too."""
        self._budget.beside = self._hear
        threading.settrace(self._in_thread)

    def add(self, code: CodeType) -> None:
        """Hears of this code too."""
        self._codes.add(code)

    def stop(self) -> None:
        """Hears no more."""
        self._budget.beside = None
        threading.settrace(None)

    def _in_thread(self, frame: FrameType, event: str, value: object) -> object:
        frame.f_trace_lines = False
        return self._in_thread if self._hear(frame, event, value) else None

    def _hear(self, frame: FrameType, event: str, value: object) -> bool:
        """Takes what the trace function is told; returns whether it shall hear more of this frame."""
        code = frame.f_code
        if not (code in self._codes or (self._wanted and self._wanted(code))):
            return False
        if event == "call":
            if not self._rows.is_open(frame):
                self._rows.start(frame)
        elif event == "exception":
            self._raised[id(frame)] = value[1] if isinstance(value[1], BaseException) else value[0]()
        elif event == "return":
            self._return(frame, value)
        return True

    def _return(self, frame: FrameType, value: object) -> None:
        last = frame.f_code.co_code[frame.f_lasti]
        error = self._raised.pop(id(frame), None)
        if value is None and last not in _RETURN | _YIELD and error is not None:
            self._rows.end(frame, brief(error), raised=True)
        elif last in _YIELD:
            self._rows.wait(frame)
        else:
            self._rows.end(frame, brief(value))
