"""Checks the answers that come in as lines of JSON, `{"order": …, "checks": …}`, and writes of each the verdicts as a line of JSON."""

import asyncio
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "python"))
from run import check  # noqa: E402


async def main() -> None:
    out, sys.stdin = sys.stdout, open(0, encoding="utf-8")  # noqa: SIM115
    for line in sys.stdin:
        answer = json.loads(line)
        print(await check(json.dumps(answer["order"]), answer["checks"]), file=out)


asyncio.run(main())
