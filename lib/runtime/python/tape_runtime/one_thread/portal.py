"""anyio's blocking portal without a second thread: its loop runs while somebody waits for it. Starlette's TestClient stands on it."""

import asyncio
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from .outside_loop import PlainLoop, outside_loop


class Waiting:
    """The future of a task in the portal: to wait for it is to run the loop."""

    def __init__(self, portal: "Portal", task: asyncio.Task):
        self._portal, self._task = portal, task

    def result(self, timeout: float | None = None) -> object:
        return self._portal.run(self._task)

    def exception(self, timeout: float | None = None) -> BaseException | None:
        try:
            self.result()
        except BaseException as error:
            return error
        return None

    def done(self) -> bool:
        return self._task.done()

    def cancelled(self) -> bool:
        return self._task.cancelled()

    def cancel(self) -> bool:
        return self._task.cancel()

    def add_done_callback(self, call: Callable) -> None:
        self._task.add_done_callback(lambda _: call(self))


class Portal:
    """The calls of anyio.abc.BlockingPortal, on a loop of its own."""

    def __init__(self) -> None:
        self._loop = PlainLoop()

    def run(self, work: object) -> object:
        """Runs the loop until this is done; returns and raises what it does."""
        with outside_loop():
            return self._loop.run_until_complete(work)

    async def _call(self, func: Callable, args: tuple, named: dict) -> object:
        made = func(*args, **named)
        return await made if inspect.isawaitable(made) else made

    def call(self, func: Callable, *args: object) -> object:
        return self.run(self._call(func, args, {}))

    def start_task_soon(self, func: Callable, *args: object, name: object = None) -> Waiting:
        return Waiting(self, self._loop.create_task(self._call(func, args, {}), name=name))

    def start_task(self, func: Callable, *args: object, name: object = None) -> tuple[Waiting, object]:
        told = self._loop.create_future()

        class Status:
            def started(self, value: object = None) -> None:
                told.set_result(value)

        def ended(task: asyncio.Task) -> None:
            if not told.done():
                error = RuntimeError("the task ended without task_status.started()") if task.cancelled() else task.exception()
                told.set_exception(error or RuntimeError("the task ended without task_status.started()"))

        task = self._loop.create_task(self._call(func, args, {"task_status": Status()}), name=name)
        task.add_done_callback(ended)
        return Waiting(self, task), self.run(told)

    @contextmanager
    def wrap_async_context_manager(self, manager: object) -> Iterator[object]:
        """An asynchronous context manager as a synchronous one."""
        value = self.call(manager.__aenter__)
        try:
            yield value
        except BaseException as error:
            if not self.call(manager.__aexit__, type(error), error, error.__traceback__):
                raise
        else:
            self.call(manager.__aexit__, None, None, None)

    def close(self) -> None:
        """Cancels what still runs, and lets it end."""
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        if tasks:
            self.run(asyncio.wait(tasks, timeout=1))
        self._loop.close()


@contextmanager
def start_blocking_portal(backend: str = "asyncio", backend_options: dict | None = None, *, name: str | None = None) -> Iterator[Portal]:
    """Opens a portal, and ends what still runs in it when it is left."""
    portal = Portal()
    try:
        yield portal
    finally:
        portal.close()
