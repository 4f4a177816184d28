from contextvars import ContextVar, copy_context

path = None
current = ContextVar("path")


def begin(asked):
    global path
    path = asked
    current.set(asked)


def finish():
    return f"global {path}, variable {current.get()}\n"


def app(environ, start_response):
    one, two = copy_context(), copy_context()
    one.run(begin, "/tea")
    two.run(begin, "/cake")
    lines = one.run(finish) + two.run(finish)
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [lines.encode()]
