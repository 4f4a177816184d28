"""The concurrency lab: many copies of one request at a time, and when each began and ended.

`loop` runs them as tasks on this event loop, truly, and `runs` says when each held it. `sync` runs them one after another, truly. `thread` is simulated: the page
has no threads, so each request runs by itself with a virtual clock in which time.sleep costs nothing but is counted, and the
spans are laid out as a pool of `workers` threads would: waiting overlaps, running does not.
"""

import asyncio
import json
import time
from collections.abc import Callable, Coroutine, Iterator

from . import orders
from .session import ANYTHING, Session

_clock = time.perf_counter
_RUNS = 50


async def concurrent(order_json: str, count: int, how: str, emit: Callable[[str], None] | None = None, workers: int = 8) -> str:
    """Runs `count` copies of the order's request; emits `{"span": …}` as each ends, and returns `{"spans": […], "failure": …}`."""
    order = orders.read(order_json)
    spans: list[dict] = []
    began = _clock()

    def span(request: int, start: float, end: float, where: str, runs: list[tuple[float, float]] | None = None) -> None:
        row = {"request": request, "start": _ms(start), "end": _ms(end), "where": where}
        if runs:
            row["runs"] = [[_ms(a - began), _ms(b - began)] for a, b in runs]
        spans.append(row)
        if emit:
            emit(json.dumps({"span": row}))

    failure = None
    if how == "loop":
        failure = await _loop(order, count, lambda i, a, b, runs: span(i, a - began, b - began, "loop", runs))
    else:
        run_times = []
        for request in range(count):
            start, waits = _clock() - began, []
            with Session(order, lambda _: None) as session:
                if how == "thread":
                    time.sleep = _sleep_into(waits)
                failure = _once(session) or failure
            end = _clock() - began
            if failure and (how == "thread" or failure["type"] == "Unfit"):
                break
            if how == "sync":
                span(request, start, end, "interpreter")
            else:
                run_times.append(_parts(start + began, end + began, waits))
        if how == "thread":
            for request, thread, start, end in pool(run_times, workers):
                span(request, start, end, f"thread {thread}")
    return json.dumps({"spans": spans, "failure": failure, "simulated": how == "thread"})


class Unfit(Exception):
    """The app is not one that is served in this manner."""


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 3)


class _Timed:
    """Awaits some work and notes when it held the event loop: from each time it is resumed until it waits again."""

    def __init__(self, work: Coroutine):
        self._work = work
        self.runs: list[tuple[float, float]] = []

    def __await__(self) -> Iterator:
        work, value, error = self._work.__await__(), None, None
        while True:
            began = _clock()
            try:
                step = work.throw(error) if error else work.send(value)
            except StopIteration as stop:
                return stop.value
            finally:
                self._note(began, _clock())
            value = error = None
            try:
                value = yield step
            except GeneratorExit:
                work.close()
                raise
            except BaseException as raised:
                error = raised

    def _note(self, began: float, ended: float) -> None:
        if self.runs and (began - self.runs[-1][1] < 0.0002 or len(self.runs) == _RUNS):
            began = self.runs.pop()[0]
        self.runs.append((began, ended))


def _sleep_into(waits: list[tuple[float, float]]) -> Callable[[float], None]:
    def sleep(seconds: float, /) -> None:
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        waits.append((_clock(), seconds))

    return sleep


def _once(session: Session) -> dict | None:
    try:
        if session.load() and (request := session.client.request(session.order)):
            if session.interface == "wsgi":
                session.wsgi(request)
            else:
                raise Unfit("This is an ASGI app: it takes three arguments, and a worker or a thread calls it with two. Serve it with the event loop.")
    except ANYTHING as error:
        session.fail(error)
    return session.failure


async def _loop(order: dict, count: int, span: Callable[[int, float, float, list], None]) -> dict | None:
    from . import asgi_tap, rules_asgi
    from .life import lived
    from .respond import Response
    from .tasks import shielded

    with Session(order, lambda _: None) as session:
        if not session.load() or not (request := session.client.request(order)):
            return session.failure

        async def one(number: int) -> BaseException | None:
            start = _clock()
            recorder = session.recorder
            response = Response(recorder, request.method, request.version)
            served = session.profile.http(request, response, session.client.exchange["pieces"], recorder)
            given, spans = session.scope(request)
            tap = asgi_tap.chain(session.stack, recorder, session.failures, rules_asgi.Http, served.gone)
            timed = _Timed(asgi_tap.guarded(tap, given, served.receive, served.send, spans))
            error = await timed
            served.end(error)
            span(number, start, _clock(), timed.runs)
            return error

        if session.interface == "wsgi":
            session.fail(Unfit("This is a WSGI app: it takes no turns on an event loop. Serve it with workers or with threads."))
            return session.failure
        with shielded(session.recorder.own):
            async with lived(session, order["lifespan"] != "off") as up:
                if up:
                    await _at_once(session, [one(i) for i in range(count)])
        session.fail(None)
        return session.failure


async def _at_once(session: Session, calls: list[Coroutine]) -> None:
    """Runs calls side by side in what is left of the session's time."""
    tasks = [asyncio.get_running_loop().create_task(call) for call in calls]
    done, late = await asyncio.wait(tasks, timeout=session.budget.left())
    for task in late:
        task.cancel()
    if late:
        session.budget.stop("time", f"Stopped after {session.budget.seconds:g} seconds.")
        await asyncio.wait(late, timeout=0.5)
    for task in done:
        session.fail(task.result())


def _parts(start: float, end: float, waits: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """A request as pairs: so long running, then so long waiting."""
    parts, at = [], start
    for moment, seconds in waits:
        parts.append((moment - at, seconds))
        at = moment
    return [*parts, (end - at, 0.0)]


def pool(requests: list[list[tuple[float, float]]], workers: int) -> list[tuple[int, int, float, float]]:
    """Lays requests out on a pool of threads: one runs at a time, any number wait. Gives (request, thread, start, end)."""
    free, lock = [0.0] * max(1, workers), 0.0
    queue = list(enumerate(requests))
    ready: list[list] = []
    rows = []
    while queue or ready:
        while queue and len(ready) < len(free):
            taken = {r[2] for r in ready}
            thread = min((t for t in range(len(free)) if t not in taken), key=lambda t: free[t])
            number, parts = queue.pop(0)
            ready.append([free[thread], number, thread, list(parts), None])
        current = min(ready, key=lambda r: (r[0], r[1]))
        run, wait = current[3].pop(0)
        start = max(current[0], lock)
        current[4] = start if current[4] is None else current[4]
        lock = start + run
        current[0] = lock + wait
        if not current[3]:
            ready.remove(current)
            free[current[2]] = current[0]
            rows.append((current[1], current[2], current[4], current[0]))
    return rows
