"""Runs code as a thread of its own would have it: with no event loop running around it."""

import asyncio
import contextlib
import time
from collections.abc import Callable, Iterator

#: Seconds that the run may still take, and what ends it when they are over; the session that runs puts its own here.
patience: list[tuple[Callable[[], float], Callable[[], BaseException]]] = []
_events = asyncio.events
_Policy = getattr(_events, "BaseDefaultEventLoopPolicy", None) or _events._BaseDefaultEventLoopPolicy
_sleep, _suspended = getattr(time.sleep, "__wrapped__", time.sleep), []
#: Whether a loop that is started out here waits by sleeping, since nothing but its own timers can wake it.
plain = False


def page_loop() -> type | None:
    """The class of the page's own event loop, where this is the page."""
    made = getattr(_events._event_loop_policy, "_default_loop", None) or asyncio._get_running_loop()
    return type(made) if made and not isinstance(made, asyncio.BaseEventLoop) else None


class StuckLoop(RuntimeError):
    """An event loop waits for something that nothing can bring about; elsewhere it would wait for ever."""


class _Timers:
    """What a loop waits on: its timers alone."""

    def __init__(self, loop: asyncio.AbstractEventLoop):
        self._loop = loop

    def select(self, timeout: float | None) -> tuple:
        if timeout is None:
            raise StuckLoop("This event loop waits for something that nothing here can bring about.")
        left, over = patience[-1] if patience else (lambda: timeout, StuckLoop)
        if timeout > left():
            _sleep(left())
            self._loop.set_exception_handler(lambda *_: None)  # What it leaves undone is no fault of the app's.
            raise over()
        _sleep(timeout)
        return ()


class PlainLoop(asyncio.BaseEventLoop):
    """An event loop with timers and tasks and no sockets. What asyncio.run needs where the page's own loop stands still."""

    def __init__(self) -> None:
        super().__init__()
        self._selector = _Timers(self)

    def _process_events(self, events: object) -> None:
        pass

    def _write_to_self(self) -> None:
        pass

    async def shutdown_default_executor(self, timeout: float | None = None) -> None:
        """There is no pool to shut down."""


class _PlainPolicy(_Policy):
    _loop_factory = PlainLoop


@contextlib.contextmanager
def outside_loop() -> Iterator[None]:
    """As in a thread of its own: no event loop runs here, and one may be started."""
    loop = asyncio._get_running_loop()
    task = asyncio.current_task() if loop else None
    policy = _events._event_loop_policy
    if task:
        # Python keeps one current task a thread: unless it is left, a loop started in here hangs without a word.
        asyncio._leave_task(loop, task)
    asyncio._set_running_loop(None)
    _events._event_loop_policy = fresh = _PlainPolicy() if plain else type(policy)() if policy else None
    _suspended.append((loop, task))
    try:
        yield
    finally:
        _suspended.pop()
        _close(fresh)
        _events._event_loop_policy = policy
        asyncio._set_running_loop(loop)
        if task:
            asyncio._enter_task(loop, task)


def _close(policy: object) -> None:
    """Closes the loop that code out here has made and left open, so that it is not spoken of later."""
    left = getattr(getattr(policy, "_local", None), "_loop", None)
    if left and not left.is_running():
        left.close()


@contextlib.contextmanager
def back_inside() -> Iterator[bool]:
    """As in the thread of the loop that stands still meanwhile; tells whether there is one."""
    loop, task = _suspended[-1] if _suspended else (None, None)
    if not loop:
        yield False
        return
    asyncio._set_running_loop(loop)
    if task:
        asyncio._enter_task(loop, task)
    try:
        yield True
    finally:
        if task:
            asyncio._leave_task(loop, task)
        asyncio._set_running_loop(None)
