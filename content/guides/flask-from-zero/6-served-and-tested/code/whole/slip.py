from contextvars import ContextVar
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
