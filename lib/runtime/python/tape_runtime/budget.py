"""What a run may use: lines of the learner's code and seconds. Past either, every further line raises Stopped."""

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from types import CodeType, FrameType

_clock = time.perf_counter
_TOOL = 4
_signal, _exit, _sleep = signal.signal, os._exit, getattr(time.sleep, "__wrapped__", time.sleep)
#: Whether nothing wakes code that sleeps: then a sleep ends by itself with the time of the run.
_UNWOKEN = sys.platform == "emscripten"


def _left(budget: "Budget") -> Callable[[int], None]:
    def _exit(status: int, /) -> None:
        raise budget.stop("exit", f"The app ended the whole process with os._exit({status}): nobody answers any more.")

    return _exit


def _napping(budget: "Budget") -> Callable[[float], None]:
    def sleep(seconds: float, /) -> None:
        if seconds <= (left := budget.left()):
            return _sleep(seconds)
        _sleep(left)
        where = f"at line {budget.last[1]} " if budget.last[1] else ""
        raise budget.stop("time", f"Stopped {where}after {budget.seconds:g} seconds.")

    sleep.__module__, sleep.__qualname__ = "time", "sleep"
    return sleep


def _kept(number: int, handler: object) -> object:
    """signal.signal as a learner's code has it: the alarm is the server's."""
    return None if number == getattr(signal, "SIGALRM", None) else _signal(number, handler)


class Stopped(BaseException):
    """Ends the learner's code. Not an Exception, so that `except Exception` does not catch it."""

    def __init__(self, why: str, sentence: str):
        super().__init__(sentence)
        self.why, self.sentence = why, sentence


class Budget:
    """Counts lines while it is entered; also remembers the last line that ran, and raises once `stop` was called."""

    def __init__(self, files: set[str], lines: int, seconds: float):
        self.files, self.limit, self.seconds = files, lines, seconds
        self.lines, self.last = 0, (None, None)
        self.stopped: Stopped | None = None
        self.deadline = _clock() + seconds
        self.codes: list[CodeType] = []
        #: Who hears, where there is no sys.monitoring, what the trace function is told; it says whether it wants more of a frame.
        self.beside: Callable[[FrameType, str, object], bool] | None = None
        #: Who hears of code that is loaded later, while a request is served.
        self.loaded: Callable[[CodeType], None] | None = None
        self._turned = -1

    def left(self) -> float:
        """Seconds that are left, at least 0."""
        return max(0.0, self.deadline - _clock())

    def stop(self, why: str, sentence: str) -> Stopped:
        """From now on every line of the learner's raises; the first reason stays."""
        if not self.stopped:
            self.stopped = Stopped(why, sentence)
            self._alarm(0.002)
        return self.stopped

    def watch(self, code: CodeType) -> None:
        """Has the lines of this code counted, and of the functions in it (sys.monitoring; sys.settrace needs no such call), and kept."""
        self.codes.append(code)
        if self.loaded:
            self.loaded(code)
        if hasattr(sys, "monitoring"):
            sys.monitoring.set_local_events(_TOOL, code, sys.monitoring.events.LINE | sys.monitoring.events.JUMP)
        for constant in code.co_consts:
            if isinstance(constant, CodeType):
                self.watch(constant)

    def __enter__(self) -> "Budget":
        if hasattr(sys, "monitoring"):
            if sys.monitoring.get_tool(_TOOL):
                sys.monitoring.free_tool_id(_TOOL)
            sys.monitoring.use_tool_id(_TOOL, "tape")
            sys.monitoring.register_callback(_TOOL, sys.monitoring.events.LINE, self._line)
            sys.monitoring.register_callback(_TOOL, sys.monitoring.events.JUMP, self._jump)
        else:
            sys.settrace(self._trace)
        signal.signal, os._exit = _kept, _left(self)
        if _UNWOKEN:
            time.sleep = _napping(self)
        self._alarm(self.seconds + 0.2)
        return self

    def __exit__(self, *_: object) -> None:
        self._alarm(0)
        signal.signal, os._exit = _signal, _exit
        if _UNWOKEN:
            time.sleep = _sleep
        if hasattr(sys, "monitoring"):
            for code in self.codes:
                sys.monitoring.set_local_events(_TOOL, code, 0)
            sys.monitoring.register_callback(_TOOL, sys.monitoring.events.LINE, None)
            sys.monitoring.register_callback(_TOOL, sys.monitoring.events.JUMP, None)
            sys.monitoring.free_tool_id(_TOOL)
        else:
            sys.settrace(None)

    def _line(self, code: CodeType, line: int) -> None:
        self.lines += 1
        self.last = (code.co_filename, line)
        if self.stopped:
            raise self.stopped
        if self.lines > self.limit:
            self.lines = self.limit
            raise self.stop("lines", f"Stopped at line {line} after {self.limit:,} lines.")
        if self.lines % 512 == 0 and _clock() > self.deadline:
            raise self.stop("time", f"Stopped at line {line} after {self.seconds:g} seconds.")

    def _jump(self, code: CodeType, start: int, end: int) -> None:
        """A loop that stands on one line makes no line events: each of its turns counts as one."""
        if end <= start:
            if self.lines == self._turned:
                self._line(code, self.last[1] or code.co_firstlineno)
            self._turned = self.lines

    def _trace(self, frame: FrameType, event: str, value: object):
        more = self.beside is not None and event != "line" and self.beside(frame, event, value)
        if frame.f_code.co_filename not in self.files:
            if not more:
                return None
            frame.f_trace_lines = False
            return self._trace
        if event == "line":
            self._line(frame.f_code, frame.f_lineno)
        return self._trace

    def _alarm(self, seconds: float) -> None:
        """Where the system has timers: wakes code that runs no line of its own, such as a long sleep."""
        if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
            return
        if seconds:
            _signal(signal.SIGALRM, self._rung)
        signal.setitimer(signal.ITIMER_REAL, seconds, 0.005 if seconds else 0)
        if not seconds:
            _signal(signal.SIGALRM, signal.SIG_DFL)

    def _rung(self, _: int, frame: FrameType | None) -> None:
        """Raises in the learner's code, and has its lines traced again: a trace function that raised is switched off."""
        own = frame
        while own and own.f_code.co_filename not in self.files:
            own = own.f_back
        if not own:
            return
        stopped = self.stop("time", f"Stopped at line {own.f_lineno} after {self.seconds:g} seconds.")
        if not hasattr(sys, "monitoring"):
            while frame:
                if frame.f_code.co_filename in self.files:
                    frame.f_trace = self._trace
                frame = frame.f_back
            sys.settrace(self._trace)
        raise stopped
