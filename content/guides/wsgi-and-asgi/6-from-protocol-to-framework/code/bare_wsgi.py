import json
from urllib.parse import parse_qs

TEAS = {"earl-grey": 3, "assam": 2}


def app(environ, start_response):
    path = environ.get("PATH_INFO", "")
    name = path.removeprefix("/teas/")
    if name == path or name not in TEAS:
        start_response("404 Not Found", [("Content-Length", "0")])
        return []

    query = parse_qs(environ.get("QUERY_STRING", ""))
    cups = int(query.get("cups", [1])[0])

    price = TEAS[name] * cups

    body = json.dumps({"tea": name, "price": price}).encode()
    start_response("200 OK", [
        ("Content-Type", "application/json"),
        ("Content-Length", str(len(body))),
    ])
    return [body]
