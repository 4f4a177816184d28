import json
from http import HTTPStatus

todos = []
LIMIT = 10_000


def read_json(environ):
    try:
        length = int(environ.get("CONTENT_LENGTH") or 0)
        if not 0 <= length <= LIMIT:
            return None
        body = environ["wsgi.input"].read(length)
        return json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        return None


def show(environ):
    return 200, todos


def add(environ):
    data = read_json(environ)
    if not isinstance(data, dict) or "text" not in data:
        return 400, {"error": "send an object with a text"}
    todos.append({"id": len(todos) + 1, "text": data["text"]})
    return 201, todos[-1]


routes = {"/todos": {"GET": show, "POST": add}}


def app(environ, start_response):
    methods = routes.get(environ.get("PATH_INFO", ""), {})
    view = methods.get(environ["REQUEST_METHOD"])
    headers = [("Content-Type", "application/json")]
    if view:
        code, answer = view(environ)
    elif methods:
        code, answer = 405, {"error": "not that method"}
        headers.append(("Allow", ", ".join(methods)))
    else:
        code, answer = 404, {"error": "nothing here"}
    body = json.dumps(answer).encode("utf-8")
    headers.append(("Content-Length", str(len(body))))
    start_response(f"{code} {HTTPStatus(code).phrase}", headers)
    return [body]
