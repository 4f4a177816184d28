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
