"""Hears the frames by sys.monitoring (Python 3.12 and later): local events on the stations' code alone, or all where every frame is wanted."""

import sys
from collections.abc import Callable
from types import CodeType

from .rows import Rows, brief

TOOL = 3


class ByMonitoring:
    """While it runs, rows come of each frame of `codes`; with `wanted`, of each frame whose code it likes."""

    def __init__(self, rows: Rows, codes: list[CodeType], wanted: Callable[[CodeType], bool] | None):
        # Two functions that are written alike at one line of two files have equal code; each has events of its own.
        self._rows, self._codes, self._heard, self._wanted = rows, set(codes), codes, wanted

    def start(self) -> None:
        """Begins to hear."""
        monitoring, events = sys.monitoring, sys.monitoring.events
        if monitoring.get_tool(TOOL):
            monitoring.free_tool_id(TOOL)
        monitoring.use_tool_id(TOOL, "x-ray")
        self._local = events.PY_START | events.PY_RETURN | events.PY_YIELD
        for event, hear in ((events.PY_START, self._start), (events.PY_RETURN, self._return), (events.PY_YIELD, self._yield), (events.PY_UNWIND, self._unwind)):
            monitoring.register_callback(TOOL, event, hear)
        for code in self._heard:
            monitoring.set_local_events(TOOL, code, self._local)
        if self._wanted:
            monitoring.restart_events()
        monitoring.set_events(TOOL, events.PY_UNWIND | (self._local if self._wanted else 0))

    def add(self, code: CodeType) -> None:
        """Hears of this code too."""
        self._codes.add(code)
        self._heard.append(code)
        sys.monitoring.set_local_events(TOOL, code, self._local)

    def stop(self) -> None:
        """Hears no more."""
        if sys.monitoring.get_tool(TOOL) != "x-ray":
            return
        sys.monitoring.set_events(TOOL, 0)
        for code in self._heard:
            sys.monitoring.set_local_events(TOOL, code, 0)
        sys.monitoring.free_tool_id(TOOL)

    def _counts(self, code: CodeType) -> bool:
        return code in self._codes or bool(self._wanted and self._wanted(code))

    def _start(self, code: CodeType, _: int) -> object:
        if not self._counts(code):
            return sys.monitoring.DISABLE
        self._rows.start(sys._getframe(1))
        return None

    def _return(self, code: CodeType, _: int, value: object) -> object:
        if not self._counts(code):
            return sys.monitoring.DISABLE
        self._rows.end(sys._getframe(1), brief(value))
        return None

    def _yield(self, code: CodeType, _: int, __: object) -> object:
        if not self._counts(code):
            return sys.monitoring.DISABLE
        self._rows.wait(sys._getframe(1))
        return None

    def _unwind(self, code: CodeType, _: int, error: BaseException) -> None:
        if self._counts(code):
            self._rows.end(sys._getframe(1), brief(error), raised=True)
