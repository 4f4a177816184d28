"""What the tape says where the one thread does what a server would hand to its pool."""

import sys
from collections.abc import Callable

from .. import shown
from ..budget import Budget, Stopped
from ..recorder import Recorder
from . import inline_pool, outside_loop


def listen(recorder: Recorder, budget: Budget) -> Callable[[], None]:
    """Has the tape told of each piece of work until the returned function is called, and loops kept within the budget."""

    def hear(door: str, work: object, stands: bool) -> None:
        meanwhile = "the event loop stands still" if stands else "the caller waits"
        payload = {
            "door": door, "function": shown.text(getattr(work, "__qualname__", None) or type(work).__qualname__, 400),
            "sentence": f"A server would hand this to its pool of threads; here one thread does it at once, and {meanwhile} meanwhile.",
        }
        recorder.event("pool", ("app", "app"), payload, _place(recorder, work))

    def over() -> Stopped:
        return budget.stop("time", f"Stopped after {budget.seconds:g} seconds: an event loop of the app was still waiting.")

    patience = (budget.left, over)
    inline_pool.heard.append(hear)
    outside_loop.patience.append(patience)

    def stop() -> None:
        inline_pool.heard.remove(hear)
        outside_loop.patience.remove(patience)

    return stop


def _place(recorder: Recorder, work: object) -> tuple[str | None, int | None]:
    """The learner's line that hands the work over; where a framework does, the line at which the learner's function begins."""
    at = recorder.own(sys._getframe(2))
    code = getattr(work, "__code__", None)
    if at[1] is None and code and code.co_filename in recorder.files:
        return code.co_filename, code.co_firstlineno
    return at if at[1] else recorder.last()
