"""What a validation carries along: the mode, what the caller asked for, and how exact the fit is so far."""

from collections.abc import Callable
from typing import Any

#: How well a value fits, for choosing among the members of a union.
LAX, STRICT, EXACT = 0, 1, 2


class State:
    """One run of a validator. `mode` is what the caller began with; `json` says whether the value at hand came out of JSON, `key` whether it is a name in an object of JSON."""

    __slots__ = ("mode", "json", "strict", "extra", "attributes", "context", "instance", "by_alias", "by_name", "data", "field", "exactness", "fields", "open", "key")

    def __init__(
        self, mode: str, strict: bool | None = None, extra: str | None = None, attributes: bool | None = None, context: Any = None,
        instance: Any = None, by_alias: bool | None = None, by_name: bool | None = None,
    ) -> None:  # fmt: skip
        if strict is not None and not isinstance(strict, bool):
            raise TypeError(f"argument 'strict': '{type(strict).__name__}' object is not an instance of 'bool'")
        self.mode, self.json, self.strict, self.extra, self.attributes = mode, mode == "json", strict, extra, attributes
        self.context, self.instance, self.by_alias, self.by_name = context, instance, by_alias, by_name
        self.data: dict | None = None
        self.field: str | None = None
        self.exactness: int | None = None
        self.fields: int | None = None
        self.key = False
        self.open: set[tuple[int, int]] = set()

    def floor(self, exactness: int) -> None:
        """The fit is no better than this."""
        if self.exactness is not None and self.exactness > exactness:
            self.exactness = exactness

    def add_fields(self, count: int) -> None:
        """Counts fields that were given, for the choice among models."""
        self.fields = count + (self.fields or 0)

    def as_python(self, check: Callable[[Any, "State"], Any], value: Any) -> Any:
        """Checks a value that a function made: it is a Python object, wherever the input came from."""
        was, self.json = self.json, False
        try:
            return check(value, self)
        finally:
            self.json = was
