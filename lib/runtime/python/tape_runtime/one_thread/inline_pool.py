"""The standard library's doors to threads: a pool, run_in_executor and to_thread do the work at once; a thread is refused."""

import asyncio
import concurrent.futures
import concurrent.futures.thread
import contextvars
import functools
import threading
from collections.abc import Callable

from . import outside_loop as outside
from .outside_loop import outside_loop

#: Who hears of each piece of work that a server would have given to a pool: by which door, which function, and whether a loop stands still.
heard: list[Callable[[str, object, bool], None]] = []
_Future = concurrent.futures.Future


def innermost(work: object) -> object:
    """The function that a piece of work comes down to."""
    while isinstance(work, functools.partial):
        inner = getattr(work.func, "__self__", None)
        if isinstance(inner, contextvars.Context) and work.args:
            work = work.args[0]
        elif hasattr(inner, "func") and hasattr(inner, "thread_handler"):
            work = inner.func
        else:
            work = work.func
    return work


def door_of(work: object, plain: str) -> str:
    """By which door a piece of work came to run_in_executor: straight, through asyncio.to_thread or through asgiref."""
    inner = getattr(getattr(work, "func", None), "__self__", None)
    if isinstance(inner, contextvars.Context):
        return "asyncio.to_thread"
    return "asgiref.sync_to_async" if hasattr(inner, "thread_handler") else plain


def inline(work: Callable, *args: object, door: str, **named: object) -> object:
    """Does a thread's work at once, and tells it; returns and raises what the work does."""
    if work is not asyncio.run:  # asgiref runs a loop beside the thread that waits for it: nothing stands still.
        stands = asyncio._get_running_loop() is not None
        for hear in heard[-1:]:
            hear(door_of(work, door), innermost(work), stands)
    with outside_loop():
        return work(*args, **named)


def _finish(future: asyncio.Future | _Future, result: object, error: BaseException | None) -> None:
    if future.cancelled():
        return
    if isinstance(error, StopIteration):
        wrapped = RuntimeError("StopIteration in a thread")
        wrapped.__cause__ = error
        error = wrapped
    if error is None:
        future.set_result(result)
    else:
        future.set_exception(error)


class InlineExecutor(concurrent.futures.Executor):
    """ThreadPoolExecutor where there are no threads: submit() does the work and returns a future that is done."""

    def __init__(self, max_workers: int | None = None, thread_name_prefix: str = "", initializer: Callable | None = None, initargs: tuple = (), **_: object):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._max_workers, self._shutdown = max_workers or 1, False
        self._begin = functools.partial(initializer, *initargs) if initializer else None

    def submit(self, work: Callable, /, *args: object, **named: object) -> _Future:
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        if self._begin:
            begin, self._begin = self._begin, None
            begin()
        future, result, error = _Future(), None, None
        try:
            result = contextvars.Context().run(inline, work, *args, door="ThreadPoolExecutor.submit", **named)
        except BaseException as raised:
            error = raised
        _finish(future, result, error)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._shutdown = True


InlineExecutor.__name__ = InlineExecutor.__qualname__ = "ThreadPoolExecutor"
InlineExecutor.__module__ = "concurrent.futures.thread"


def _run_in_executor(plain: Callable) -> Callable:
    def run_in_executor(self: asyncio.AbstractEventLoop, executor: object, func: Callable, *args: object) -> asyncio.Future:
        if type(executor).__module__ == "concurrent.futures.process":
            return plain(self, executor, func, *args)
        future, result, error = self.create_future(), None, None
        try:
            result = contextvars.Context().run(inline, func, *args, door="loop.run_in_executor")
        except BaseException as raised:
            error = raised
        self.call_soon(_finish, future, result, error)  # The loop takes its turn in between, as it would.
        return future

    return run_in_executor


def _no_thread(self: threading.Thread) -> None:
    raise RuntimeError("can't start new thread")


def install() -> None:
    """Changes the doors, before a framework takes them by name. The running loop's class is changed with asyncio's own."""
    if outside.plain:
        return
    outside.plain = True
    concurrent.futures.ThreadPoolExecutor = concurrent.futures.thread.ThreadPoolExecutor = InlineExecutor
    threading.Thread.start = _no_thread
    for loop in {asyncio.BaseEventLoop, *filter(None, (outside.page_loop(),))}:
        loop.run_in_executor = _run_in_executor(loop.run_in_executor)
