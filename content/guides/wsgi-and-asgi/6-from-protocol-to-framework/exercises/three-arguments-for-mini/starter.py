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
        return default

    async def json(self):
        return {}


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
        request = Request(scope, receive)
        view, arguments = self.find(request)
        body = json.dumps(await view(request, **arguments))
        await send({"type": "http.response.start", "status": 200,
                    "headers": [(b"content-type", b"application/json")]})
        await send({"type": "http.response.body", "body": body.encode()})


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
