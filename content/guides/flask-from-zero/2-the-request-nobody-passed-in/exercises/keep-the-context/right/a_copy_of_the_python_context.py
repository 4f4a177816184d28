from contextvars import ContextVar, copy_context
from types import SimpleNamespace


class Slip:
    """The note that goes with one request: what belongs to it, in one object."""

    current = ContextVar("slip")

    def __init__(self, request):
        self.request, self.g = request, SimpleNamespace()

    def __enter__(self):
        self.token = Slip.current.set(self)

    def __exit__(self, *error):
        Slip.current.reset(self.token)


class Proxy:
    """Looks the real object up each time somebody touches it."""

    def __init__(self, variable, attribute):
        object.__setattr__(self, "_where", (variable, attribute))

    def _get_current_object(self):
        variable, attribute = self._where
        try:
            return getattr(variable.get(), attribute)
        except LookupError:
            raise RuntimeError("Working outside of request context.") from None

    def __getattr__(self, name):
        return getattr(self._get_current_object(), name)

    def __setattr__(self, name, value):
        setattr(self._get_current_object(), name, value)


request, g = Proxy(Slip.current, "request"), Proxy(Slip.current, "g")


def carry(call):
    """A function that makes the call with the slip of now, whenever and wherever it is called."""
    context = copy_context()
    return lambda: context.run(call)


waiting, made = [], []


def note():
    made.append(f"{g.guest} asked for {request.path}")


def order():
    g.guest = request.headers.get("guest", "nobody")
    waiting.append(carry(note))


def bell():
    g.guest = "the bell"
    while waiting:
        waiting.pop(0)()
    made.append(f"{g.guest} rang at {request.path}")


def app(environ, start_response):
    """Three requests: Ada’s and Cy’s orders, then the bell, which makes the calls that wait."""
    for path, guest, view in (("/tea", "Ada", order), ("/cake", "Cy", order), ("/bell", None, bell)):
        with Slip(SimpleNamespace(path=path, headers={"guest": guest})):
            view()
    lost = Slip.current.get(None) is not None
    start_response("200 OK", [("Content-Type", "text/plain")])
    return ["".join(f"{line}\n" for line in [*made, f"a slip is left: {lost}"]).encode()]
