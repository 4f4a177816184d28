import json
from urllib.parse import parse_qs

TEAS = {"sencha": 4.5, "assam": 3.8, "oolong": 5.2}


def tea(name, query):
    cups = int(query.get("cups", ["1"])[0])
    return {"name": name, "price": TEAS[name] * cups}


async def app(scope, receive, send):
    assert scope["type"] == "http"
    path, query = scope["path"], parse_qs(scope["query_string"].decode())
    name = path.removeprefix("/tea/")
    status = 200
    if scope["method"] not in ("GET", "HEAD"):
        status, answer = 405, {"detail": "Method Not Allowed"}
    elif path == "/":
        answer = list(TEAS)
    elif path.startswith("/tea/") and name in TEAS:
        answer = tea(name, query)
    else:
        status, answer = 404, {"detail": "Not Found"}
    body = json.dumps(answer, separators=(",", ":")).encode()
    await send({
        "type": "http.response.start",
        "status": status,
        "headers": [
            (b"content-length", str(len(body)).encode()),
            (b"content-type", b"application/json"),
        ],
    })
    await send({"type": "http.response.body", "body": body})
