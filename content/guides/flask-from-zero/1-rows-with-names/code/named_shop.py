import json
from table import Table

table, views = Table(), {}


def route(pattern, method="GET"):
    def register(view):
        endpoint = view.__name__
        table.add(pattern, method, endpoint)
        views[endpoint] = view
        return view

    return register


@route("/teas/<name>")
def tea(name):
    return {"tea": name, "next": table.build("shelf", number=7)}


@route("/teas/special")
def special():
    return {"tea": "Earl Grey of the day"}


@route("/shelves/<int:number>")
def shelf(number):
    return {"shelf": number, "is": type(number).__name__}


def app(environ, start_response):
    endpoint, values = table.match(environ["PATH_INFO"], environ["REQUEST_METHOD"])
    headers = [("Content-Type", "application/json")]
    if endpoint:
        data = views[endpoint](**values)
        start_response("200 OK", headers)
        return [json.dumps(data).encode()]
    if values:
        headers.append(("Allow", ", ".join(sorted(values))))
    start_response("405 Method Not Allowed" if values else "404 Not Found", headers)
    return [b"null"]
