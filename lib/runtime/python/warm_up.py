"""Makes an interpreter ready for packs before its memory is kept: their code is compiled, and a request has gone through each framework."""

import json
from collections.abc import Awaitable, Callable
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType

_APPS = Path(__file__).with_name("warm_apps")
_REQUEST = "POST /warm/up?count=1 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n" + '{"name":"tea"}'


def keep_code() -> None:
    """From now on a package's module is compiled once, however often it is imported: some are imported anew for each run."""
    kept: dict[str, CodeType] = {}
    compiled = SourceFileLoader.get_code

    def get_code(self: SourceFileLoader, fullname: str) -> CodeType:
        path = self.get_filename(fullname)
        if "/site-packages/" not in path:
            return compiled(self, fullname)
        if path not in kept:
            kept[path] = compiled(self, fullname)
        return kept[path]

    SourceFileLoader.get_code = get_code


async def warm_up(packs: list[str], run: Callable[[str, Callable[[str], None]], Awaitable[str]]) -> str:
    """Sends a request through the app that stands ready for each of these packs; returns as JSON what became of each, status or failure."""
    found = {}
    for pack in packs:
        app = _APPS / f"{pack}.py"
        if not app.exists():
            continue
        order = {"files": {"app.py": app.read_text("utf-8")}, "main": "app.py", "request": _REQUEST, "limits": {"lines": 5_000_000, "seconds": 60}}
        outcome = json.loads(await run(json.dumps(order), lambda line: None))
        response, failure = outcome["response"], outcome["failure"]
        found[pack] = response["status"] if response and not failure else json.dumps(failure)[:500]
    return json.dumps(found)
