"""The checks of an exercise: `async def check_…(bench)` functions, run in the order of the file."""

import asyncio
import inspect
import json
import linecache
from collections.abc import Callable

from . import orders
from .bench import Bench
from .budget import Stopped
from .failures import word
from .session import ANYTHING

FILE = "checks.py"


async def check(order_json: str, checks_source: str, emit: Callable[[str], None] | None = None) -> str:
    """Runs every check on the order's files. Returns a JSON list of `{name, says, passed, sentence, line}`; emits `{"check": …}` as each ends."""
    order = orders.read(order_json)
    linecache.cache[FILE] = (len(checks_source), None, checks_source.splitlines(True), FILE)
    names: dict = {"__name__": "checks", "__file__": FILE}
    exec(compile(checks_source, FILE, "exec", dont_inherit=True), names)
    rows = []
    for name, function in list(names.items()):
        if name.startswith("check_") and callable(function):
            rows.append(await _one(name, function, order))
            if emit:
                emit(json.dumps({"check": rows[-1]}))
    return json.dumps(rows)


async def _one(name: str, function: Callable, order: dict) -> dict:
    row = {"name": name, "says": inspect.getdoc(function) or name, "passed": True, "sentence": "", "line": None}
    bench = Bench(order)
    try:
        result = function(bench)
        if inspect.isawaitable(result):
            await asyncio.wait_for(result, order["limits"]["seconds"] + 1)
        return row
    except ANYTHING as error:
        answer = bench.answers[-1] if bench.answers else None
        row["passed"] = False
        if answer and answer.error:
            asked = f"{error} " if isinstance(error, AssertionError) and str(error) else ""
            row |= {"sentence": f"{asked}{answer.error['sentence']}", "line": answer.error["line"]}
        elif isinstance(error, AssertionError):
            row["sentence"] = str(error) or f"This is not so yet: {row['says']}"
        elif isinstance(error, (TimeoutError, Stopped)):
            row["sentence"] = "The app did not come to an end in time."
        else:
            row["sentence"] = word(error, set(order["files"]) | {FILE})["sentence"]
        return row
