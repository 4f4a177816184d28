"""What Python calls by itself: hooks for every call, callbacks of the collector, finalizers. None of a run's is left for the next."""

import codecs
import gc
import sys
from collections.abc import Callable

from ..after_import import importing

#: What cannot be taken back: after it, the interpreter is not used again.
_FOR_GOOD = [(sys, "addaudithook"), (codecs, "register"), (codecs, "register_error")]


class Hooks:
    """The hooks there are when it is made. What a run adds for good is noted in `spoiled`."""

    def __init__(self, spoiled: list[str]):
        self._callbacks, self._async = list(gc.callbacks), sys.get_asyncgen_hooks()
        self._real = [(owner, name, getattr(owner, name)) for owner, name in _FOR_GOOD]
        for owner, name, real in self._real:
            setattr(owner, name, _noted(real, f"{owner.__name__}.{name}()", spoiled))

    def take_out(self) -> None:
        """Takes out those that have come since, and lets what the run has left behind be finalized now."""
        sys.setprofile(None)
        sys.settrace(None)
        for tool in range(6) if hasattr(sys, "monitoring") else ():
            if sys.monitoring.get_tool(tool) is not None:
                sys.monitoring.set_events(tool, 0)
                sys.monitoring.free_tool_id(tool)
        gc.callbacks[:] = self._callbacks
        sys.set_asyncgen_hooks(*self._async)
        for owner, name, real in self._real:
            setattr(owner, name, real)
        gc.collect()


def _noted(real: Callable, what: str, spoiled: list[str]) -> Callable:
    def call(*given: object, **named: object) -> object:
        if not importing():  # What a package registers as it is imported stays with it.
            spoiled.append(f"The run has called {what}, which cannot be undone: Python is to be restored before the next run.")
        return real(*given, **named)

    return call
