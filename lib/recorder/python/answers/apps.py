"""FastAPI apps and requests to them, spoken to as a server speaks to them."""

import asyncio
import json
import re
import runpy
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "apps_asked"


class WaitlessLoop(asyncio.BaseEventLoop):
    """An event loop for apps that wait for nothing: no sockets and no threads, so that it runs wherever Python does."""

    class _Nothing:
        def select(self, timeout: float | None) -> tuple:
            if timeout is None:
                raise RuntimeError("The app waits for something that nothing can bring about.")
            return ()

    def __init__(self) -> None:
        super().__init__()
        self._selector = self._Nothing()

    def _process_events(self, events: tuple) -> None:
        pass

    def _write_to_self(self) -> None:
        pass


def finished(work: Coroutine) -> Any:
    """What a coroutine returns, on a loop of its own."""
    loop = WaitlessLoop()
    try:
        return loop.run_until_complete(work)
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


async def ask(app: Any, method: str, target: str, headers: dict[str, str], body: bytes) -> str:
    """The status, content type and body of one answer, or the exception that ended it."""
    path, _, query = target.partition("?")
    sent: list[dict] = []
    raw = [(b"host", b"t"), *((name.lower().encode(), value.encode()) for name, value in headers.items())]
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "path": path, "raw_path": path.encode(), "query_string": query.encode(),
        "root_path": "", "scheme": "http", "headers": raw, "client": ("1.2.3.4", 1), "server": ("t", 80), "state": {},
    }  # fmt: skip

    async def receive() -> dict:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(event: dict) -> None:
        sent.append(event)

    try:
        await app(scope, receive, send)
        ended = ""
    except Exception as error:
        if type(error).__name__ == "StandInRefusal":
            raise
        said = str(error).replace(str(_FOLDER), "apps_asked")
        # Newer versions of Python's json name the value behind this.
        said = re.sub(r"(float values are not JSON compliant): .*", r"\1", said)
        ended = f"\n!{type(error).__name__}: {said}"
    if not sent:
        return ended.lstrip()
    kept = sorted(f"{name.decode()}: {value.decode()}" for name, value in sent[0]["headers"] if name in (b"content-type", b"set-cookie", b"location", b"x-answer"))
    return f"{sent[0]['status']} {'; '.join(kept)}\n{b''.join(event.get('body', b'') for event in sent[1:]).decode('latin-1')}{ended}"


def app_answers() -> Iterator[tuple[str, Callable[[], str]]]:
    """Every request to every app, with a call that gives the answer."""
    for file in sorted(_FOLDER.glob("*.py")):
        module = runpy.run_path(str(file))
        asked = [*module["REQUESTS"], ("GET", "/openapi.json"), ("GET", "/nowhere"), ("TRACE", "/")]
        for place, (method, target, *rest) in enumerate(asked):
            kind, body = rest if len(rest) == 2 else (rest[0] if rest and isinstance(rest[0], dict) else {}, b"")
            headers = {"content-type": kind} if isinstance(kind, str) else dict(kind)
            data = body if isinstance(body, bytes) else body.encode() if isinstance(body, str) else json.dumps(body).encode()
            if data or isinstance(kind, str):
                headers["content-length"] = str(len(data))
            name = f"{file.stem} {place} {method} {target}"
            yield name, lambda app=module["app"], method=method, target=target, headers=headers, data=data: finished(ask(app, method, target, headers, data))
