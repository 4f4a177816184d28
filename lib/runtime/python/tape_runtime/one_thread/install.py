"""Puts the one thread in the place of all: for the standard library now, for anyio and asgiref when they are imported."""

import contextvars
from collections.abc import Callable
from types import ModuleType

from ..after_import import after_import
from . import inline_pool
from .inline_pool import inline
from .outside_loop import PlainLoop, back_inside, outside_loop
from .portal import start_blocking_portal


def _anyio(module: ModuleType) -> None:
    """anyio.to_thread.run_sync with its checkpoint and its limiter, and anyio.from_thread, which calls back into the loop."""

    async def run_sync_in_worker_thread(cls: type, func: Callable, args: tuple, abandon_on_cancel: bool = False, limiter: object = None) -> object:
        await cls.checkpoint()
        async with limiter or cls.current_default_thread_limiter():
            return contextvars.copy_context().run(inline, func, *args, door="anyio.to_thread.run_sync")

    def run_async_from_thread(cls: type, func: Callable, args: tuple, token: object) -> object:
        with outside_loop():
            loop = PlainLoop()
            try:
                return loop.run_until_complete(func(*args))
            finally:
                loop.close()

    def run_sync_from_thread(cls: type, func: Callable, args: tuple, token: object) -> object:
        with back_inside():
            return func(*args)

    for function in (run_sync_in_worker_thread, run_async_from_thread, run_sync_from_thread):
        setattr(module.AsyncIOBackend, function.__name__, classmethod(function))
    module.AsyncIOBackend.check_cancelled = classmethod(lambda cls: None)


def _anyio_from_thread(module: ModuleType) -> None:
    """The portal, and the two calls without anyio's question whether this is one of its threads."""
    from anyio._core._eventloop import get_async_backend

    def run(func: Callable, *args: object, token: object = None) -> object:
        return get_async_backend("asyncio").run_async_from_thread(func, args, token)

    def run_sync(func: Callable, *args: object, token: object = None) -> object:
        return get_async_backend("asyncio").run_sync_from_thread(func, args, token)

    module.run, module.run_sync, module.start_blocking_portal = run, run_sync, start_blocking_portal


def _asgiref(module: ModuleType) -> None:
    """asgiref's note of which thread waits for which loop: where all is one thread, nobody can wait so, and it would hang for good."""

    def thread_handler(self: object, loop: object, exc_info: tuple, task_context: list, func: Callable, *args: object, **named: object) -> object:
        return func(*args, **named)

    async def __aexit__(self: object, *_: object) -> None:
        if self.token:
            module.SyncToAsync.context_to_thread_executor.pop(self, None)
            module.SyncToAsync.thread_sensitive_context.reset(self.token)

    module.SyncToAsync.thread_handler = thread_handler
    module.ThreadSensitiveContext.__aexit__ = __aexit__


def install() -> None:
    """Has everything that would go to a thread done at once, for as long as this interpreter lives."""
    if inline_pool.outside.plain:
        return
    inline_pool.install()
    doors = {"anyio._backends._asyncio": _anyio, "anyio.from_thread": _anyio_from_thread, "asgiref.sync": _asgiref}
    after_import(each=lambda module: doors[module.__name__](module) if module.__name__ in doors else None)
