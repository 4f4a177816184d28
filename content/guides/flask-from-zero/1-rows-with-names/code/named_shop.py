import json
from table import MethodNotAllowed, NotFound, Table

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
    status, headers, data = "200 OK", [("Content-Type", "application/json")], None
    try:
        endpoint, values = table.match(environ["PATH_INFO"], environ["REQUEST_METHOD"])
        data = views[endpoint](**values)
    except NotFound:
        status = "404 Not Found"
    except MethodNotAllowed as error:
        status = "405 Method Not Allowed"
        headers.append(("Allow", ", ".join(error.allowed)))
    start_response(status, headers)
    return [json.dumps(data).encode()]
