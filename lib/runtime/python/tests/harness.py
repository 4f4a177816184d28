"""Runs an order as the page does and reads back what it emitted."""

import asyncio
import itertools
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tape_runtime.bench import UPGRADE, raw_request  # noqa: E402
from tape_runtime.levels import level  # noqa: E402
from tape_runtime.run import run  # noqa: E402

GET = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
OPEN = raw_request("GET", "/", UPGRADE, b"")
RULES = json.loads((Path(__file__).parent.parent.parent / "rules.json").read_text("utf-8"))


class Run:
    """What came of one order."""

    def __init__(self, lines: list[str], outcome: str):
        rows = [json.loads(line) for line in lines]
        self.rows = rows
        self.events = [row["event"] for row in rows if "event" in row]
        self.violations = [row["violation"] for row in rows if "violation" in row]
        self.outcome = json.loads(outcome)
        self.response, self.failure = self.outcome["response"], self.outcome["failure"]

    @property
    def kinds(self) -> list[str]:
        return [event["kind"] for event in self.events]

    @property
    def broken(self) -> list[dict]:
        """The violations: of the rules that are a must."""
        return [violation for violation in self.violations if level(violation["rule"]) == "must"]

    @property
    def rules(self) -> set[str]:
        return {violation["rule"] for violation in self.violations}

    def all(self, kind: str) -> list[dict]:
        return [event for event in self.events if event["kind"] == kind]

    @property
    def body(self) -> str:
        return self.response["body"]["head"]

    @property
    def sent(self) -> str:
        return self.response["raw"]["head"]


def serve(source: str | dict, request: str | None = None, **order: object) -> Run:
    """Runs an app once; `mode="websocket"` opens a WebSocket where no request is given."""
    files = source if isinstance(source, dict) else {"app.py": source}
    raw = request if request is not None else OPEN if order.get("mode") == "websocket" else GET
    lines: list[str] = []
    made = {"files": files, "main": "app.py", "request": raw, "limits": {"lines": 50_000, "seconds": 2}, **order}
    outcome = asyncio.run(run(json.dumps(made), lines.append))
    return Run(lines, outcome)


def at_once(spans: list[dict]) -> int:
    """How many of the spans overlap at most. One that begins as another ends does not overlap it."""
    edges = sorted([(span["start"], 1) for span in spans] + [(span["end"], -1) for span in spans])
    return max(itertools.accumulate(change for _, change in edges))
