"""FastAPI apps and requests to them, spoken to as a server speaks to them."""

import asyncio
import json
import runpy
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

JSON, FORM = "application/json", "application/x-www-form-urlencoded"
_FOLDER = Path(__file__).parent / "apps_asked"


def multipart(*parts: tuple[str, str, str]) -> tuple[str, bytes]:
    """A content type and a body of fields and files: (name, file name or "", content)."""
    body = "".join(
        f'--b\r\nContent-Disposition: form-data; name="{name}"{f"; filename={chr(34)}{file}{chr(34)}" if file else ""}\r\n\r\n{content}\r\n' for name, file, content in parts
    )
    return "multipart/form-data; boundary=b", f"{body}--b--\r\n".encode()


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
        ended = f"\n!{type(error).__name__}: {error}"
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
            yield name, lambda app=module["app"], method=method, target=target, headers=headers, data=data: asyncio.run(ask(app, method, target, headers, data))
