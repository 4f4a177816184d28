"""What the page calls: run, push, concurrent, check and warm."""

import gc
import json
from collections.abc import Callable

from . import isolate, orders, pbkdf2
from .checks import check
from .concurrency import concurrent
from .failures import word
from .one_thread.install import install
from .serve import serve
from .session import ANYTHING, Session
from .warm import warm

__all__ = ["check", "concurrent", "must_restore", "push", "run", "warm"]
_open: list[Session] = []
install()
pbkdf2.install()
isolate.remember_all()
gc.freeze()  # What is here now stays: after a run, only what came later is looked through for what it has left.


async def run(order_json: str, emit: Callable[[str], None]) -> str:
    """Runs one order. `emit` gets each event and violation as a line of JSON as it happens; the outcome comes back as JSON."""
    order = orders.read(order_json)
    try:
        with Session(order, emit) as session:
            _open.append(session)
            try:
                await serve(session)
            except ANYTHING as error:
                session.fail(error)
            finally:
                _open.remove(session)
            session.fail(None)
            outcome = session.outcome()
    except ANYTHING as error:
        # What a run has done to the server can keep it from its end; by now it is undone.
        outcome = {"interface": None, "response": None, "failure": word(error, set(order["files"])), "layers": [], "lines": 0}
    if why := must_restore():
        outcome["restore"] = why
    return json.dumps(outcome)


def must_restore() -> str:
    """Why this interpreter must be ended and restored from its snapshot before it runs anything else; empty where it is as it was."""
    return isolate.spoiled[0] if isolate.spoiled else ""


def push(step_json: str) -> None:
    """Does one step of the client, now, on the connection that is open; without one, nothing happens."""
    if _open and _open[-1].connection:
        _open[-1].connection.step(json.loads(step_json))
