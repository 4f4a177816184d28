"""What the page calls: run, push, concurrent and check."""

import json
from collections.abc import Callable

from . import orders
from .checks import check
from .concurrency import concurrent
from .one_thread.install import install
from .session import ANYTHING, Session, serve

__all__ = ["check", "concurrent", "push", "run"]
_open: list[Session] = []
install()


async def run(order_json: str, emit: Callable[[str], None]) -> str:
    """Runs one order. `emit` gets each event and violation as a line of JSON as it happens; the outcome comes back as JSON."""
    order = orders.read(order_json)
    with Session(order, emit) as session:
        _open.append(session)
        try:
            await serve(session, order["request"], order["client"])
        except ANYTHING as error:
            session.fail(error)
        finally:
            _open.remove(session)
        session.fail(None)
        outcome = session.outcome()
    return json.dumps(outcome)


def push(step_json: str) -> None:
    """Does one step of the client, now, on the connection that is open; without one, nothing happens."""
    if _open and _open[-1].connection:
        _open[-1].connection.step(json.loads(step_json))
