"""For each ASGI rule an app that breaks it, and what else the order says."""

START = 'await send({"type": "http.response.start", "status": 200, "headers": []})'
END = 'await send({"type": "http.response.body", "body": b"hi"})'
CONNECT = 'await receive()\nawait send({"type": "websocket.accept"})'
CLOSE = 'await send({"type": "websocket.close"})'


def app(body: str, before: str = "") -> str:
    lines = "".join(f"    {line}\n" for line in body.split("\n"))
    return f"{before}\nasync def app(scope, receive, send):\n{lines}"


def start(**keys: str) -> str:
    event = ", ".join(f'"{key}": {value}' for key, value in {"type": '"http.response.start"', "status": "200", **keys}.items() if value)
    return app(f"await send({{{event}}})\n{END}")


def body(event: str, before: str = START) -> str:
    return app(f'{before}\nawait send({{"type": "http.response.body", {event}}})')


def socket(lines: str) -> tuple:
    return (app(lines), None, {"mode": "websocket"})


def message(event: str) -> tuple:
    return socket(f'{CONNECT}\nawait send({{"type": "websocket.send", {event}}})\n{CLOSE}')


def closing(event: str) -> tuple:
    return socket(f'{CONNECT}\nawait send({{"type": "websocket.close", {event}}})')


def accept(event: str) -> tuple:
    return socket(f'await receive()\nawait send({{"type": "websocket.accept", {event}}})\n{CLOSE}')


def life(lines: str) -> tuple:
    return (app(lines), None, {"mode": "lifespan"})


def layer(lines: str) -> str:
    text = "".join(f"        {line}\n" for line in lines.split("\n"))
    return app(f"{START}\n{END}", f"def outer(app):\n    async def layer(scope, receive, send):\n{text}    return layer\nlayers = [outer]\n")


STARTUP = 'await receive()\nawait send({"type": "lifespan.startup.complete"})'
DENY = 'await receive()\nawait send({"type": "websocket.http.response.start", "status": 401, "headers": []})'

APPS: dict[str, tuple] = {
    "asgi.app.async": ("def app(scope, receive, send):\n    return None\n",),
    "asgi.app.return": (app(f"{START}\n{END}\nreturn 5"),),
    "asgi.send.await": (app('send({"type": "http.response.start", "status": 200})'),),
    "asgi.receive.await": (app(f"receive()\n{START}\n{END}"),),
    "asgi.scope.copy": (layer('scope["user"] = "Ann"\nawait app(scope, receive, send)'),),
    "asgi.scope.root-path": (layer('await app({**scope, "root_path": "/api"}, receive, send)'),),
    "asgi.scope.keys": (layer('await app({"type": "http"}, receive, send)'),),
    "asgi.scope.unknown": life(f"{START}\n{END}"),
    "asgi.event.dict": (app('await send("hi")'),),
    "asgi.event.type": (app('await send({"status": 200})'),),
    "asgi.event.unknown": (app('await send({"type": "http.response.begin"})'),),
    "asgi.event.protocol": (app('await send({"type": "websocket.accept"})'),),
    "asgi.event.values": (start(extra="{1, 2}"),),
    "asgi.http.status-missing": (start(status=""),),
    "asgi.http.status-int": (start(status='"200"'),),
    "asgi.http.status-range": (start(status="100"),),
    "asgi.http.start-twice": (app(f"{START}\n{START}\n{END}"),),
    "asgi.http.body-first": (app(END),),
    "asgi.http.body-bytes": (body('"body": "hi"'),),
    "asgi.http.more-body-bool": (body('"body": b"hi", "more_body": 0'),),
    "asgi.http.no-content": (body('"body": b"hi"', START.replace("200", "204")),),
    "asgi.http.after-end": (app(f"{START}\n{END}\n{END}"),),
    "asgi.http.unfinished": (body('"body": b"hi", "more_body": True'),),
    "asgi.http.nothing": (app("pass"),),
    "asgi.headers.length-of-nothing": (app(f"""{START.replace("200", "204").replace("[]", '[(b"content-length", b"0")]')}\n{END.replace('b"hi"', 'b""')}"""),),
    "asgi.http.length-long": (start(headers='[(b"content-length", b"1")]'),),
    "asgi.http.length-short": (start(headers='[(b"content-length", b"9")]'),),
    "asgi.headers.pairs": (start(headers='{"a": "b"}'),),
    "asgi.headers.bytes": (start(headers='[("x-a", "b")]'),),
    "asgi.headers.lower-case": (start(headers='[(b"X-A", b"b")]'),),
    "asgi.headers.name": (start(headers='[(b"x a", b"b")]'),),
    "asgi.headers.control": (start(headers='[(b"x-a", b"b\\r\\nc: d")]'),),
    "asgi.headers.content-length": (start(headers='[(b"content-length", b"two")]'),),
    "asgi.websocket.send-first": socket('await receive()\nawait send({"type": "websocket.send", "text": "hi"})'),
    "asgi.websocket.accept-twice": socket(f'{CONNECT}\nawait send({{"type": "websocket.accept"}})'),
    "asgi.websocket.subprotocol": accept('"subprotocol": "chat"'),
    "asgi.websocket.protocol-header": accept('"headers": [(b"sec-websocket-protocol", b"chat")]'),
    "asgi.websocket.neither": message('"text": None'),
    "asgi.websocket.both": message('"text": "a", "bytes": b"a"'),
    "asgi.websocket.text-str": message('"text": 5'),
    "asgi.websocket.bytes": message('"bytes": "a"'),
    "asgi.websocket.close-code": closing('"code": 1006'),
    "asgi.websocket.close-reason": closing('"reason": "x" * 200'),
    "asgi.websocket.after-close": socket(f'{CONNECT}\n{CLOSE}\nawait send({{"type": "websocket.send", "text": "hi"}})'),
    "asgi.websocket.no-answer": socket("await receive()"),
    "asgi.websocket.denial-late": socket(f'{CONNECT}\nawait send({{"type": "websocket.http.response.start", "status": 401}})'),
    "asgi.websocket.denial-unfinished": socket(f'{DENY}\nawait send({{"type": "websocket.http.response.body", "body": b"no", "more_body": True}})'),
    "asgi.lifespan.no-reply": life("await receive()"),
    "asgi.lifespan.no-shutdown": life(f"{STARTUP}\nawait receive()"),
    "asgi.lifespan.twice": life(f'{STARTUP}\nawait send({{"type": "lifespan.startup.complete"}})'),
    "asgi.lifespan.early": life('await send({"type": "lifespan.startup.complete"})\nawait receive()\nawait receive()\nawait send({"type": "lifespan.shutdown.complete"})'),
    "asgi.lifespan.message": life('await receive()\nawait send({"type": "lifespan.startup.failed", "message": 5})'),
}
