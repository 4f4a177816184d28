"""The server's side of lifespan 2.0: startup before the first request, shutdown after the last."""

import asyncio


class LifespanRun:
    """The life of one app: `startup` and `shutdown` resolve when the app has answered, or is over."""

    def __init__(self) -> None:
        self.state: dict = {}
        self.supported = False
        self.failed: str | None = None
        self.abandoned = False
        self._asked: asyncio.Queue = asyncio.Queue()
        self._answers = {"startup": asyncio.Event(), "shutdown": asyncio.Event()}

    def gone(self) -> bool:
        """Whether the server has given the app up: no client takes part in a lifespan."""
        return self.abandoned

    def ask(self, phase: str) -> None:
        """Puts lifespan.startup or lifespan.shutdown before the app."""
        self._asked.put_nowait({"type": f"lifespan.{phase}"})

    async def answered(self, phase: str) -> None:
        """Waits for the app's answer to a phase."""
        await self._answers[phase].wait()

    async def receive(self) -> dict:
        """The next event ("Startup", "Shutdown - receive event")."""
        return await self._asked.get()

    async def send(self, event: dict) -> None:
        """Takes the answers; raises on anything else, as uvicorn does."""
        kind = event.get("type") if isinstance(event, dict) else None
        if kind not in ("lifespan.startup.complete", "lifespan.startup.failed", "lifespan.shutdown.complete", "lifespan.shutdown.failed"):
            raise RuntimeError(f"Expected a lifespan message, but got '{kind}'.")
        _, phase, how = kind.split(".")
        if self._answers[phase].is_set():
            raise RuntimeError(f"Unexpected ASGI message '{kind}' sent, after lifespan.{phase} was answered.")
        self.supported = True
        if how == "failed":
            self.failed = str(event.get("message", ""))
        self._answers[phase].set()
