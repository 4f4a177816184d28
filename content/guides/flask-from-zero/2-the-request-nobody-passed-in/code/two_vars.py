from contextvars import ContextVar, copy_context

tea = ContextVar("tea", default="none")


def drink(name):
    tea.set(name)


def app(environ, start_response):
    tea.set("assam")
    other = copy_context()
    other.run(drink, "sencha")
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{tea.get()} {other[tea]}\n".encode()]
