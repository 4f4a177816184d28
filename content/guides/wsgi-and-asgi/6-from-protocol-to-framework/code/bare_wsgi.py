import json
from urllib.parse import parse_qs

TEAS = {"earl-grey": 3, "assam": 2}


def app(environ, start_response):
    path = environ.get("PATH_INFO", "")
    name = path.removeprefix("/teas/")
    if name == path or name not in TEAS:
        start_response("404 Not Found", [])
        return []

    text = environ.get("QUERY_STRING", "")
    query = parse_qs(text)
    cups = int(query.get("cups", [1])[0])

    price = TEAS[name] * cups

    answer = {"tea": name, "price": price}
    body = json.dumps(answer).encode()
    start_response("200 OK", [
        ("Content-Type", "application/json"),
        ("Content-Length", str(len(body))),
    ])
    return [body]
