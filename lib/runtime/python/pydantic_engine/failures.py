"""How validators report what is wrong: lines, each with an error, a place and the input."""

from typing import Any

from .known_errors import PydanticCustomError, PydanticKnownError


class Line:
    """One thing that is wrong, where, and with what input."""

    __slots__ = ("error", "loc", "input")

    def __init__(self, error: PydanticKnownError | PydanticCustomError, value: Any, loc: tuple = ()) -> None:
        self.error, self.input, self.loc = error, value, loc


class Fail(Exception):
    """Validation did not succeed; `lines` say why."""

    def __init__(self, lines: list[Line]) -> None:
        super().__init__()
        self.lines = lines

    def at(self, *place: Any) -> "Fail":
        """The same failure seen from outside: every line's place begins with `place`."""
        for line in self.lines:
            line.loc = place + line.loc
        return self


def known(kind: str, context: dict[str, Any] | None = None) -> PydanticKnownError:
    """An error of the engine's list, without the checks made for callers from outside."""
    error = PydanticKnownError.__new__(PydanticKnownError)
    error.type, error._context = kind, context
    return error


def fail(kind: str, value: Any, **context: Any) -> Fail:
    """A failure of one line."""
    return Fail([Line(known(kind, context or None), value)])
