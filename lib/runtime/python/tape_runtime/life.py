"""The life of an app around its requests: startup before the first, shutdown after the last, and what a server makes of it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from . import asgi_tap, hidden_frames, lifespan, rules_asgi, scope
from .budget import Stopped
from .generators import put_away
from .session import ANYTHING, Session
from .tasks import Tasks


@asynccontextmanager
async def lived(session: Session, asked: bool) -> AsyncIterator[bool]:
    """What is served in between has the startup before it and the shutdown after it, where a lifespan is `asked` for; says whether there is anything to serve."""
    async with put_away():
        life = Life(session) if asked else None
        up = not life or await life.startup()
        yield up
        if life:
            await (life.shutdown() if up else life.abandon())


class Life:
    """The lifespan of one session's app."""

    def __init__(self, session: Session):
        self._session, self._run = session, lifespan.LifespanRun()
        self._tasks = Tasks(session.recorder, session.failures, session.budget)
        self._task: asyncio.Task | None = None
        session.state = self._run.state

    async def startup(self) -> bool:
        """Runs lifespan.startup; returns whether the server would go on to serve."""
        run, session = self._run, self._session
        try:
            tap = asgi_tap.chain(session.stack, session.recorder, session.failures, rules_asgi.Lifespan, run.gone)
        except ANYTHING as error:
            session.fail(error, ("app", "server"))
            return False
        tap.left = self._tasks.names
        self._task = self._tasks.own(asgi_tap.guarded(tap, scope.lifespan(run.state), run.receive, run.send))
        return await self._phase("startup")

    async def abandon(self) -> None:
        """Ends a life whose startup has failed, as a server's exit does: nothing more is asked, and what still waits is cancelled."""
        await asyncio.sleep(0)
        self._run.abandoned = True
        if self._task:
            await self._tasks.end(self._task)
        self._session.fail(None)

    async def shutdown(self) -> None:
        """Runs lifespan.shutdown, where startup was answered, and waits for what is left."""
        if not self._task.done():
            await self._phase("shutdown")
        if not self._task.done() or self._run.supported:
            self._session.fail(await self._tasks.app(self._task))
        await self._tasks.background()
        self._session.fail(None)

    async def _phase(self, phase: str) -> bool:
        run = self._run
        run.ask(phase)
        self._session.profile.lifespan(self._session.recorder, phase, "asked")
        answer = self._tasks.own(run.answered(phase))
        await asyncio.wait({answer, self._task}, timeout=self._session.budget.left(), return_when=asyncio.FIRST_COMPLETED)
        answered = answer.done()
        answer.cancel()
        if not answered:
            if not self._task.done():
                self._session.fail(await self._tasks.app(self._task))
                return False
            error = self._task.result()
            serious = isinstance(error, (Stopped, asgi_tap.RuleBroken)) or (error and (run.supported or self._session.order["mode"] == "lifespan" or self._session.order["lifespan"] == "on"))
            if error and self._session.order["lifespan"] == "on":
                self._session.profile.lifespan(self._session.recorder, phase, "raised", error)
            self._session.fail(error if serious else None)
            if not self._session.budget.stopped and not self._session.failure:
                self._without(phase, error)
            return not self._session.budget.stopped and not self._session.failure
        if run.failed is not None:
            self._session.profile.lifespan(self._session.recorder, phase, "failed", run.failed)
            if raised := await self._raised():
                self._session.recorder.note(f"The app said that its {phase} failed, and let the error go on. The server logs what it said and exits.")
            self._session.fail(raised or LifespanFailed(f"lifespan.{phase}.failed: {run.failed.rstrip() or '(no message)'}"))
            return False
        self._session.profile.lifespan(self._session.recorder, phase, "complete")
        return True

    async def _raised(self) -> BaseException | None:
        """The error itself, where the app lets it go on once it has said that it failed."""
        await asyncio.sleep(0)
        return self._task.result() if self._task.done() else None

    def _without(self, phase: str, error: BaseException | None) -> None:
        """Says what a server makes of an app that leaves the lifespan scope without an answer: nothing of its startup has happened, and it is served."""
        how = f"raised {type(error).__name__} on" if error else "returned from"
        self._session.recorder.note(f"The app {how} the lifespan scope without an answer: the server takes it for an app without lifespan and goes on. If this was its own startup failing, send lifespan.startup.failed instead: then a server exits.")
        if error:
            self._session.profile.lifespan(self._session.recorder, phase, "unsupported")
        self._session.profile.lifespan(self._session.recorder, phase, "complete")


@hidden_frames.outward
class LifespanFailed(Exception):
    """The app said that its startup or shutdown failed: a server logs the message and exits."""
