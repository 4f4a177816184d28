"""Runs the requests that come in as lines of JSON, one after another, and writes of each what it told: `{"lines": […], "outcome": …}`."""

import asyncio
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "python"))
from run import run  # noqa: E402


async def main() -> None:
    out, sys.stdin = sys.stdout, open(0, encoding="utf-8")  # noqa: SIM115
    for request in sys.stdin:
        lines: list[str] = []
        outcome = await run(request, lines.append)
        print(json.dumps({"lines": lines, "outcome": outcome}), file=out)


asyncio.run(main())
