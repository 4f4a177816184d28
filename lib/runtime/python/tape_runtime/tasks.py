"""Runs an ASGI app as a task within the time limit, and everything it leaves behind; shields the event loop from it."""

import asyncio
import sys
from collections.abc import Callable, Coroutine, Iterable, Iterator
from contextlib import contextmanager
from types import FrameType

from .budget import Budget, Stopped
from .failures import Failures
from .recorder import Recorder


#: By which a callback comes onto the loop. What a run has planned beyond its end is called off.
_PLANS = ("call_soon", "call_soon_threadsafe", "call_later", "call_at")


@contextmanager
def shielded(own: Callable[[FrameType], tuple] = lambda _: (None, None)):
    """Keeps the event loop alive while an app runs in it: its stop() does nothing, and no task ends it by SystemExit. `own` finds the line that starts a task."""
    loop = asyncio.get_running_loop()
    create, handler = loop.create_task, loop.get_exception_handler()
    planned: list[asyncio.Handle] = []

    def create_task(work: Coroutine, **options: object) -> asyncio.Task:
        return create(Sheltered(work, at=own(sys._getframe(1))) if asyncio.iscoroutine(work) and not isinstance(work, Sheltered) else work, **options)

    # Not a task factory: the page's event loop cannot name the tasks that one makes.
    loop.create_task = create_task
    for name in _PLANS:
        setattr(loop, name, _kept(getattr(loop, name), planned))
    loop.set_exception_handler(lambda *_: None)
    loop.stop = loop.close = lambda: None
    try:
        yield
    finally:
        del loop.create_task, loop.stop, loop.close
        for name in _PLANS:
            delattr(loop, name)
        for handle in planned:
            handle.cancel()
        loop.set_exception_handler(handler)


def _kept(plan: Callable, planned: list[asyncio.Handle]) -> Callable:
    def keep(*given: object, **named: object) -> asyncio.Handle:
        handle = plan(*given, **named)
        planned.append(handle)
        return handle

    return keep


class Sheltered(Coroutine):
    """A coroutine as a task runs it: SystemExit in it ends no event loop. It shows itself as the coroutine it is; the server's own shows nothing."""

    def __init__(self, work: Coroutine, own: bool = False, at: tuple = (None, None)):
        self.work, self._own, self.at = work, own, at

    def send(self, value: object) -> object:
        return _step(self.work.send, value)

    def throw(self, *error: object) -> object:
        return _step(self.work.throw, *error)

    def close(self) -> None:
        self.work.close()

    def __await__(self) -> Iterator:
        return self.work.__await__()

    def __getattr__(self, name: str) -> object:
        if self._own:
            if name in ("__name__", "__qualname__"):
                return "server"
            raise AttributeError(name)
        return getattr(self.work, name)

    def __repr__(self) -> str:
        return "<coroutine of the server>" if self._own else repr(self.work)


def _step(go: Callable, *given: object) -> object:
    try:
        return go(*given)
    except (SystemExit, KeyboardInterrupt) as error:
        raise RuntimeError(f"{type(error).__name__} in a task") from error


class Tasks:
    """The app's task, and the tasks it starts."""

    def __init__(self, recorder: Recorder, failures: Failures, budget: Budget):
        self._recorder, self._failures, self._budget = recorder, failures, budget
        self._others, self._left = set(asyncio.all_tasks()), set()

    def own(self, work: Coroutine) -> asyncio.Task:
        """A task of the server's: it does not count as left behind."""
        task = asyncio.get_running_loop().create_task(Sheltered(work, own=True))
        self._others.add(task)
        return task

    def behind(self) -> list[asyncio.Task]:
        """The tasks that the app started and that are not done."""
        return [t for t in asyncio.all_tasks() if t not in self._others and not t.done()]

    def returned(self) -> None:
        """The app has returned: what it has left running is told of, also where it ends before it is waited for."""
        self._left = set(self.behind())

    def names(self) -> list[str]:
        """Their names, as the tape shows them."""
        return sorted(t.get_name()[:200] for t in self.behind())

    async def app(self, task: asyncio.Task) -> BaseException | None:
        """Waits for the app; past the time limit it is stopped. Returns what it raised."""
        await asyncio.wait({task}, timeout=self._budget.left())
        if not task.done():
            at = waiting_at(task, self._recorder.files)
            if at[1]:
                self._budget.last = at
            place = f"at line {at[1]} " if at[1] else ""
            await self.cancel([task], f"Stopped {place}after {self._budget.seconds:g} seconds: the app was still waiting.")
        if task.done() and not task.cancelled():
            return task.exception() or task.result()
        return self._budget.stopped

    async def end(self, task: asyncio.Task) -> None:
        """Cancels the app, where it is not over, and what it left running, as the end of the process does."""
        others = self.behind()
        await self.cancel([task, *others])
        for other in sorted(others, key=lambda t: t.get_name()):
            self._ended(other)

    async def background(self) -> None:
        """Waits for what the app left running, and says how each ended."""
        waiting, self._left = {*self.behind(), *self._left}, set()
        while waiting:
            done, waiting = await asyncio.wait(waiting, timeout=self._budget.left(), return_when=asyncio.FIRST_COMPLETED)
            if not done:
                await self.cancel(waiting)
                done, waiting = waiting, set()
            for task in sorted(done, key=lambda t: t.get_name()):
                self._ended(task)

    def _ended(self, task: asyncio.Task) -> None:
        lanes = ("app", "app")
        cut_off = task.cancelled() or not task.done() or isinstance(task.exception(), Stopped)
        failed = None if cut_off else task.exception()
        if failed:
            self._failures.cross(failed, lanes)
        how = "cancelled" if cut_off else "failed" if failed else "finished"
        self._recorder.event("background", lanes, {"task": task.get_name()[:200], "how": how}, (None, None), final=True)

    async def cancel(self, tasks: Iterable[asyncio.Task], sentence: str = "") -> None:
        """Cancels tasks; one that goes on all the same is stopped at its next line."""
        tasks = [t for t in tasks if not t.done()]
        if sentence:
            self._budget.stop("time", sentence)
        for _ in range(2):
            for task in tasks:
                task.cancel()
            if tasks:
                await asyncio.wait(tasks, timeout=0.2)
            tasks = [t for t in tasks if not t.done()]
            if not tasks:
                return
            self._budget.stop("time", sentence or "A task went on after it had been cancelled.")


def waiting_at(task: asyncio.Task, files: set[str]) -> tuple[str | None, int | None]:
    """The learner's line at which a task waits."""
    at, work = (None, None), task.get_coro()
    work = work.work if isinstance(work, Sheltered) else work
    while work is not None:
        frame = getattr(work, "cr_frame", None) or getattr(work, "gi_frame", None)
        if frame and frame.f_code.co_filename in files:
            at = (frame.f_code.co_filename, frame.f_lineno)
        work = getattr(work, "cr_await", None) or getattr(work, "gi_yieldfrom", None)
    return at
