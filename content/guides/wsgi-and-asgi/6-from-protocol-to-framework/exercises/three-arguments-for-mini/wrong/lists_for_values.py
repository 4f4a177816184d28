import json
import re
import traceback
from urllib.parse import parse_qs


class Stop(Exception):
    """Raised by a view that answers with a bare status."""


class Request:
    def __init__(self, scope, receive):
        self.scope, self.receive = scope, receive
        self.path, self.method = scope["path"], scope["method"]

    def query(self, name, default):
        pairs = parse_qs(self.scope["query_string"].decode())
        return pairs.get(name, default)

    async def json(self):
        body, more = b"", True
        while more:
            event = await self.receive()
            if event["type"] == "http.disconnect":
                raise ConnectionError("the client has gone")
            body += event.get("body", b"")
            more = event.get("more_body", False)
        return json.loads(body)


class Mini:
    def __init__(self):
        self.routes = []

    def route(self, pattern, method="GET"):
        shape = re.sub(r"<(\w+)>", r"(?P<\1>[^/]+)", pattern)

        def register(view):
            self.routes.append((shape, method, view))
            return view

        return register

    def find(self, request):
        code = 404
        for shape, method, view in self.routes:
            if match := re.fullmatch(shape, request.path):
                if method == request.method:
                    return view, match.groupdict()
                code = 405
        raise Stop(code)

    async def __call__(self, scope, receive, send):
        assert scope["type"] == "http"
        try:
            request = Request(scope, receive)
            view, arguments = self.find(request)
            code, answer = 200, await view(request, **arguments)
        except Stop as stop:
            code, answer = stop.args[0], None
        except Exception:
            traceback.print_exc()
            code, answer = 500, None
        await send({"type": "http.response.start", "status": code,
                    "headers": [(b"content-type", b"application/json")]})
        await send({"type": "http.response.body",
                    "body": json.dumps(answer).encode()})


TEAS = {"earl-grey": 3, "assam": 2}
app = Mini()


@app.route("/teas/<name>")
async def tea(request, name):
    if name not in TEAS:
        raise Stop(404)
    cups = int(request.query("cups", 1))
    return {"tea": name, "price": TEAS[name] * cups}


@app.route("/orders", "POST")
async def order(request):
    cups = await request.json()
    return {"price": sum(TEAS[name] * count for name, count in cups.items())}
