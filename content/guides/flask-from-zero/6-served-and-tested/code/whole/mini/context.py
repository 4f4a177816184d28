from contextvars import ContextVar
from types import SimpleNamespace


class Slip:
    """The note that goes with one request."""

    current = ContextVar("slip")

    def __init__(self, app, request):
        self.app, self.request, self.g = app, request, SimpleNamespace()
        self.session, self.endpoint = {}, ""

    def __enter__(self):
        self.token = Slip.current.set(self)
        return self

    def __exit__(self, *error):
        Slip.current.reset(self.token)


class Proxy:
    """Looks the real object up each time somebody touches it."""

    def __init__(self, attribute):
        object.__setattr__(self, "_attribute", attribute)

    def _now(self):
        return getattr(Slip.current.get(), self._attribute)

    def __getattr__(self, name):
        return getattr(self._now(), name)

    def __setattr__(self, name, value):
        setattr(self._now(), name, value)

    def __getitem__(self, key):
        return self._now()[key]

    def __setitem__(self, key, value):
        self._now()[key] = value


current_app, request, session, g = Proxy("app"), Proxy("request"), Proxy("session"), Proxy("g")
