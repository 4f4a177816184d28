"""One run from its order to its outcome: load the app, read the request, serve it, and say how it went."""

import asyncio
import time
from collections.abc import Callable

from . import asgi_tap, hidden_frames, not_here, rules_asgi, scope, values
from .asgi_http import ClientDisconnected, HttpRun
from .budget import Budget, Stopped
from .client import Client
from .failures import Failures, first_of
from .http1 import Request
from .isolate import Isolation
from .leaving import hands
from .load import Files, find_app, interface_of, layers_of, name_of
from .mount import rooted
from .one_thread import told
from .one_thread.outside_loop import outside_loop
from .server_profile import server_profile
from .recorder import Printed, Recorder
from .run_folder import RunFolder, tree
from .tasks import Tasks
from .websocket import WebSocketRun
from .xray.start import XRay

#: What may come out of a learner's code: anything.
ANYTHING = BaseException
_clock = time.perf_counter
not_here.install()


class Session:
    """A learner's files, loaded; serves requests until it is closed."""

    def __init__(self, order: dict, emit: Callable[[str], None]):
        self.order, self.files = order, set(order["files"])
        self.recorder = Recorder(emit, self.files)
        self.recorder.strict = order["strict"]
        self.profile = server_profile(order["like"])
        self.failures = Failures(self.recorder)
        self.budget = self.recorder.budget = Budget(self.files, order["limits"]["lines"], order["limits"]["seconds"])
        self._isolation = Isolation(Printed(self.recorder, "stdout"), Printed(self.recorder, "stderr"))
        self.module: object = None
        self.interface: str | None = None
        self.failure: dict | None = None
        self._left: list[Tasks] = []
        self.stack: list[Callable] = []
        self.client = Client(order, self.recorder, self.profile)
        self.connection: HttpRun | WebSocketRun | None = None
        #: What lifespan.startup has left for the requests; None where there was none.
        self.state: dict | None = None
        self._folder: RunFolder | None = None
        self._xray: XRay | None = None
        self._said_stop = False

    def __enter__(self) -> "Session":
        self._isolation.__enter__()
        self._unhide = hidden_frames.hide(self.recorder)
        self._told = told.listen(self.recorder, self.budget)
        not_here.served.append(self)
        self.budget.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        try:
            if self._xray:
                self._xray.stop()
            self.budget.__exit__()
            self._told()
            self._unhide()
            not_here.served.remove(self)
            self.recorder.over()
        finally:
            self.module, self.stack, self.connection, self.state, self._left = None, [], None, None, []
            self.failures.forget()
            self._isolation.__exit__()
            if self._folder:
                self._folder.close()

    def load(self) -> bool:
        """Imports the app; a file that cannot be read or run becomes a failure. Returns whether there is an app."""
        try:
            with outside_loop():
                self._import()
        except ANYTHING as error:
            self.fail(error, ("app", "server"))
            self.profile.unloaded(self.recorder, error)
        if self.stack and self.order["xray"] != "off":
            self._xray = XRay(self.order["xray"], self.recorder, self.budget)
        return bool(self.stack)

    def _import(self) -> None:
        order = self.order
        self._folder = RunFolder({} if order["folder"] else tree(order["files"], order["main"]), order["folder"])
        self._isolation.folder = self._folder.path
        files = Files(order["files"], self.budget, self._isolation.builtins, self._folder.path, self._isolation.names)
        if order["mode"] == "program":
            self.module = files.program(order["main"], values.teller(self.recorder, order["main"]))
            return
        self.module = files.main(order["main"])
        app = find_app(self.module, self.order["app"])
        asked = self.profile.interface or self.order["interface"]
        self.interface = interface_of(app) if asked == "auto" else asked
        self.stack = [*layers_of(self.module, self.order["layers"]), self.profile.app(app)]

    def fail(self, error: BaseException | None, lanes: tuple[str, str] = ("server", "server")) -> None:
        """Notes what a part of the run ended with: a failure of the app's, what the server made of its answer, or that it was stopped."""
        if isinstance(stopped := first_of(error), Stopped):
            self.budget.stop(stopped.why, stopped.sentence)
        elif isinstance(error, MemoryError):
            self.budget.stop("memory", "Stopped: the app asked for more memory than there is.")
        elif error:
            if not self.failures.crossed(error):
                self.failures.cross(error, lanes)
            self._note(self.failures.outcome(error))
        if self.budget.stopped and not self._said_stop:
            self._said_stop = True
            stopped = self.budget.stopped
            payload = {"why": stopped.why, "sentence": stopped.sentence}
            self.recorder.event("stopped", ("server", "app"), payload, self.budget.last, final=True)
            self._note(self.failures.of(stopped))

    def _note(self, failure: dict) -> None:
        self.failure = self.failure or failure
        self.client.failed(failure)

    def wsgi(self, request: Request) -> None:
        """Serves one request by a WSGI app."""
        run = self.profile.wsgi(self.recorder, self.failures, request, self.client.response, self.client.leave)
        with outside_loop():
            run.run(self.stack, self.order["strict"], self.fail)

    def scope(self, request: Request) -> tuple[dict, dict]:
        """The scope of a request or a WebSocket as this server makes it, and the span of each key that came out of it."""
        given, spans = (scope.websocket if self.client.speaks == "websocket" else scope.http)(request, self.state)
        given = self.profile.scope(given, request)
        rooted(given, request.root, self.order["like"] == "uvicorn")
        return given, spans

    async def asgi(self, request: Request) -> None:
        """Serves one request or one WebSocket by an ASGI app, with what the client does meanwhile."""
        given, spans = self.scope(request)
        if self.client.speaks == "websocket":
            run = self.profile.websocket(request, self.client.response, self.recorder, self.order["live"])
        else:
            run = self.profile.http(request, self.client.response, self.client.exchange["pieces"], self.recorder)
        self.connection = run
        side = hands(run, self.client.leave)

        def talk() -> asgi_tap.Conversation:
            return rules_asgi.WebSocket(given["subprotocols"]) if given["type"] == "websocket" else rules_asgi.Http(given["method"] == "HEAD")

        tasks = Tasks(self.recorder, self.failures, self.budget)
        client, over = None, False

        def ended(error: BaseException | None) -> None:
            nonlocal over
            if not over:
                over = True
                tasks.returned()
                self._answered(run, error, tasks)

        async def whole(tap: asgi_tap.Tap) -> None:
            # As a server does: what the app leaves running finds the answer ended.
            ended(await asgi_tap.guarded(tap, given, side.receive, side.send, spans))

        try:
            tap = asgi_tap.chain(self.stack, self.recorder, self.failures, talk, run.gone)
            tap.left = tasks.names
            task = tasks.own(whole(tap))
            client = tasks.own(self._client(run, self.client.exchange["client"] if side is run else []))
            error = await tasks.app(task)
        except ANYTHING as raised:
            error = raised
        ended(error)
        if client:
            client.cancel()
            await asyncio.sleep(0)
        self._left.append(tasks)

    async def settle(self) -> None:
        """Waits for what the requests have left running, and says how it ended."""
        for tasks in self._left:
            await tasks.background()
        self.fail(None)

    def _answered(self, run: HttpRun | WebSocketRun, error: BaseException | None, tasks: Tasks) -> None:
        """The app is over: ends its answer, and says what is wrong with it."""
        if isinstance(error, ClientDisconnected) and run.gone():
            error = None
        if not error and (unanswered := run.unanswered()):
            error = NoAnswer(unanswered)
            if behind := tasks.behind():
                file, line = behind[0].get_coro().at
                at = f", which line {line} starts," if line else ""
                self.failures.hint(error, "Await the task before the app returns, or start it in an async with asyncio.TaskGroup().", file=file, line=line,
                                   sentence=f"The app returned while its task {behind[0].get_name()}{at} was still to send: an answer ends when the app returns.")
        self.fail(error)
        if self.budget.stopped and self.budget.stopped.why == "exit":
            self.client.response.nothing("The process is gone, and with it the connection.")
        run.end(None if isinstance(error, NoAnswer) else error)

    async def _client(self, run: HttpRun | WebSocketRun, steps: list[dict]) -> None:
        for step in steps:
            await asyncio.sleep(step.get("after", 0) / 1000)
            run.step(step)
        if isinstance(run, WebSocketRun):
            run.said_all()

    def outcome(self) -> dict:
        """The outcome of the run (lib/runtime/tape/event.ts)."""
        response = self.client.response.outcome() if self.client.response else None
        layers, failure = [name_of(layer)[:200] for layer in self.stack[:-1]], values.in_words(self.order, self.failure)
        outcome = {"interface": self.interface, "response": response, "failure": failure, "layers": layers, "lines": self.budget.lines}
        if self.order["more"]:
            outcome["answers"] = self.client.told()
        if self._folder and (changed := self._folder.changed()):
            outcome["files"] = changed
        if self._xray:
            outcome["xray"] = self._xray.told()
        return outcome


@hidden_frames.outward
class NoAnswer(RuntimeError):
    """The app has returned, and the client has no answer, or half of one."""
