"""What a check of an exercise works with: requests to the learner's app, and what came of them.

Every method is awaitable, because a check runs on the event loop that runs the app: `answer = await bench.get("/")`.
"""

import json
from types import SimpleNamespace

from .environ import native
from .serve import serve
from .session import Session

UPGRADE = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}


class Headers(list):
    """The headers of a response as (name, value) pairs, in order; `get` and `in` do not mind the case."""

    def get(self, name: str, default: str | None = None) -> str | None:
        """The value of the first header of that name."""
        return next((value for key, value in self if key.lower() == name.lower()), default)

    def all(self, name: str) -> list[str]:
        """The values of every header of that name."""
        return [value for key, value in self if key.lower() == name.lower()]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.get(name) is not None


class Answer:
    """What came of one request."""

    def __init__(self, outcome: dict, lines: list[dict], module: object):
        response = outcome["response"] or {"status": None, "reason": "", "headers": [], "body": {"head": ""}, "complete": False}
        self.status, self.reason, self.complete = response["status"], response["reason"], response["complete"]
        self.headers = Headers((h["name"], h["value"]) for h in response["headers"])
        self.body: bytes = response["body"]["head"].encode("latin-1")
        self.events = [line["event"] for line in lines if "event" in line]
        self.violations = [line["violation"] for line in lines if "violation" in line]
        self.error: dict | None = outcome["failure"]
        self.module = module

    @property
    def text(self) -> str:
        """The body as UTF-8."""
        return self.body.decode("utf-8", "replace")

    @property
    def closed_called(self) -> bool:
        """Whether close() of what the app returned was called."""
        return any(e["kind"] == "close" and e["to"] == "app" for e in self.events)

    @property
    def printed(self) -> str:
        """What was printed, and written to wsgi.errors."""
        return "".join(e["payload"]["text"] for e in self.events if e["kind"] in ("print", "errors"))

    @property
    def messages(self) -> list[str]:
        """The texts the client got over a WebSocket."""
        frames = [e for e in self.events if e["kind"] == "frame" and e["from"] == "server"]
        return [e["payload"]["text"] for e in frames if e["payload"]["opcode"] == "text"]

    @property
    def close_code(self) -> int | None:
        """The code with which the app closed a WebSocket."""
        codes = [e["payload"]["code"] for e in self.events if e["kind"] == "frame" and e["payload"]["opcode"] == "close" and e["from"] == "server"]
        return codes[-1] if codes else None


class Bench:
    """Serves requests to a fresh copy of the learner's app, one run each."""

    def __init__(self, order: dict):
        self._order = order
        self.answers: list[Answer] = []

    async def get(self, path: str = "/", headers: dict | None = None) -> Answer:
        """GET a path."""
        return await self.request("GET", path, headers)

    async def post(self, path: str, body: bytes | str = b"", headers: dict | None = None) -> Answer:
        """POST a body to a path."""
        return await self.request("POST", path, headers, body)

    async def request(self, method: str, path: str = "/", headers: dict | None = None, body: bytes | str = b"",
                      pieces: list[int] | None = None, client: list[dict] | None = None) -> Answer:
        """Any request; `pieces` are the sizes in which the body reaches an ASGI app."""
        return await self._run({"mode": "http", "pieces": pieces or [], "client": client or []}, raw_request(method, path, headers or {}, body))

    async def websocket(self, path: str = "/", steps: list[dict | str] | None = None, headers: dict | None = None) -> Answer:
        """A WebSocket; a step is a text to send, or a step of order.ts such as {"do": "close"}."""
        client = [{"do": "text", "text": step} if isinstance(step, str) else step for step in steps or []]
        return await self._run({"mode": "websocket", "client": client}, raw_request("GET", path, {**UPGRADE, **(headers or {})}, b""))

    async def lifespan(self) -> Answer:
        """Startup and shutdown."""
        return await self._run({"mode": "lifespan"}, "")

    async def load(self) -> object:
        """Runs the file as a program, without a request; what it defines are attributes of what comes back."""
        return (await self._run({"mode": "program"}, "")).module

    @property
    def module(self) -> object:
        """The learner's module as the last request left it; its names are attributes."""
        return self.answers[-1].module if self.answers else None

    async def _run(self, changes: dict, raw: str) -> Answer:
        lines: list[dict] = []
        order = {**self._order, "more": [], **changes, "request": raw}
        with Session(order, lambda line: lines.append(json.loads(line))) as session:
            await serve(session)
            session.fail(None)
            names = {k: v for k, v in vars(session.module).items() if not k.startswith("__")} if session.module else {}
            answer = Answer(session.outcome(), lines, SimpleNamespace(**names))
        self.answers.append(answer)
        return answer


def raw_request(method: str, path: str, headers: dict, body: bytes | str) -> str:
    """A raw HTTP/1.1 request, one character a byte; Host and Content-Length are added where they are not given."""
    data = body.encode() if isinstance(body, str) else body
    given = {name.lower() for name in headers}
    rows = dict(headers) if "host" in given else {"Host": "localhost", **headers}
    if data and not given & {"content-length", "transfer-encoding"}:
        rows["Content-Length"] = str(len(data))
    head = "".join(f"{name}: {value}\r\n" for name, value in rows.items())
    return f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode("latin-1", "replace").decode("latin-1") + native(data)
