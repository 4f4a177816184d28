from contextvars import ContextVar

once = ContextVar("once")
after, views = [], {}


def after_this_request(function):
    """Calls the function with the answer to this request, and to no other."""
    once.get().append(function)


def respond(name):
    """Status and headers of one request."""
    token = once.set([])
    try:
        status, headers = views[name]()
        for function in once.get():
            status, headers = function(status, headers)
    except LookupError:
        status, headers = 404, []
    finally:
        once.reset(token)
    for function in reversed(after):
        status, headers = function(status, headers)
    return status, headers


def mark(status, headers):
    return status, [*headers, "shop"]


def order():
    after_this_request(lambda status, headers: (201, [*headers, "cookie"]))
    after_this_request(lambda status, headers: (status, [*headers, f"seen-{status}"]))
    return 200, ["order"]


def lost():
    after_this_request(lambda status, headers: (status, [*headers, "sorry"]))
    return {}["lost"]


def menu():
    return 200, ["menu"]


def broken():
    after_this_request(lambda status, headers: (status, [*headers, "left over"]))
    raise ValueError("broken")


after.append(mark)
views.update(order=order, lost=lost, menu=menu, broken=broken)


def app(environ, start_response):
    lines = []
    for name in environ["QUERY_STRING"].split("&"):
        try:
            status, headers = respond(name)
        except ValueError as error:
            status, headers = 500, [str(error)]
        lines.append(f"{name} {status} {' '.join(headers)}\n")
    lines.append(f"a list is left: {once.get(None) is not None}\n")
    start_response("200 OK", [("Content-Type", "text/plain")])
    return ["".join(lines).encode()]
