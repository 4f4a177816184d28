import json
from urllib.parse import parse_qs

TEAS = {"earl-grey": 3, "assam": 2}
JSON = [(b"content-type", b"application/json")]


async def answer(send, status, data):
    body = json.dumps(data).encode()
    await send({
        "type": "http.response.start",
        "status": status, "headers": JSON})
    await send({
        "type": "http.response.body",
        "body": body})


async def app(scope, receive, send):
    assert scope["type"] == "http"
    path = scope["path"]
    name = path.removeprefix("/teas/")
    if name == path or name not in TEAS:
        return await answer(send, 404, None)

    text = scope["query_string"].decode()
    query = parse_qs(text)
    cups = int(query.get("cups", [1])[0])

    price = TEAS[name] * cups

    await answer(send, 200, {"tea": name, "price": price})
