"""Async generators that an app has begun and left: they are put away before the run ends, as the end of an event loop does it."""

import asyncio
import sys
import weakref
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager

#: Seconds that all of them have together.
_TIME = 0.5


@asynccontextmanager
async def put_away() -> AsyncIterator[None]:
    """Closes, at the end, the async generators that were begun meanwhile and are not at theirs."""
    begun: weakref.WeakSet[AsyncGenerator] = weakref.WeakSet()
    before = sys.get_asyncgen_hooks().firstiter

    def begins(generator: AsyncGenerator) -> None:
        begun.add(generator)
        if before:
            before(generator)

    sys.set_asyncgen_hooks(firstiter=begins)
    try:
        yield
    finally:
        sys.set_asyncgen_hooks(firstiter=before)
        if closing := [asyncio.ensure_future(_close(generator)) for generator in begun]:
            _, late = await asyncio.wait(closing, timeout=_TIME)
            for task in late:
                task.cancel()


async def _close(generator: AsyncGenerator) -> None:
    try:
        await generator.aclose()
    except Exception:
        """What it raises has nobody to go to, as at the end of a loop."""
