"""Starts the X-ray of a run."""

import sys
from types import CodeType

from ..budget import Budget
from ..recorder import Recorder
from .by_monitoring import ByMonitoring
from .by_tracing import ByTracing
from .resolve import stations
from .rows import Rows
from .table import PACKAGES

_INNER = ("<module>", "<listcomp>", "<genexpr>", "<dictcomp>", "<setcomp>")


class XRay:
    """The stations of one run, from its start until `stop`; `how` is "stations", or "frames" for every frame of the frameworks."""

    def __init__(self, how: str, recorder: Recorder, budget: Budget):
        table = stations()
        own = filter(_is_function, budget.codes)
        self._rows = Rows(recorder, table)
        wanted = _frameworks() if how == "frames" else None
        codes = [*table, *own]
        self._way = ByMonitoring(self._rows, codes, wanted) if hasattr(sys, "monitoring") else ByTracing(self._rows, codes, wanted, budget)
        self._budget = budget
        budget.loaded = self._loaded
        self._way.start()

    def _loaded(self, code: CodeType) -> None:
        """A file of the learner's that a request has imported is looked at too."""
        if _is_function(code):
            self._way.add(code)

    def stop(self) -> None:
        """Ends it; what is still open stays without an end."""
        self._budget.loaded = None
        self._way.stop()

    def told(self) -> dict:
        """The rows as the outcome of a run holds them."""
        return {"rows": self._rows.rows, "dropped": self._rows.dropped}


def _is_function(code: CodeType) -> bool:
    """Whether this is a function's, not the body of a class (which is not optimized), a module or a comprehension."""
    return bool(code.co_flags & 0x02) and code.co_name not in _INNER


def _frameworks() -> object:
    """Whether a code object belongs to one of the frameworks."""
    folders = tuple(f"{path[0]}/" for name in PACKAGES if (path := list(getattr(sys.modules.get(name), "__path__", []))))
    known: dict[str, bool] = {}

    def wanted(code: CodeType) -> bool:
        found = known.get(code.co_filename)
        if found is None:
            found = known[code.co_filename] = code.co_filename.startswith(folders)
        return found and code.co_name not in _INNER

    return wanted
