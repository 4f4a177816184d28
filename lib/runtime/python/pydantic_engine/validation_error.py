"""ValidationError: what a caller of pydantic sees when validation fails."""

from typing import Any

from .about import PYDANTIC_VERSION
from .failures import Line
from .known_errors import PydanticCustomError, PydanticKnownError
from .sentinels import PydanticUndefined


class ValidationError(ValueError):
    """Every line that is wrong, under the title of what was validated."""

    def __new__(cls, *args: Any) -> "ValidationError":
        if not args:
            raise TypeError("No constructor defined for ValidationError")
        return ValueError.__new__(cls, *args)

    def __init__(self, title: str, lines: list[Line], mode: str = "python", hide_input: bool = False) -> None:
        self._title, self._lines, self._mode, self._hide = title, lines, mode, hide_input

    @classmethod
    def from_exception_data(cls, title: str, line_errors: list, input_type: str = "python", hide_input: bool = False) -> "ValidationError":
        lines = []
        for given in line_errors:
            kind = given["type"]
            error = kind if isinstance(kind, PydanticCustomError) else PydanticKnownError(kind, given.get("ctx"))
            lines.append(Line(error, given.get("input"), tuple(given.get("loc", ()))))
        return cls(title, lines, input_type, hide_input)

    @property
    def title(self) -> str:
        return self._title

    def error_count(self) -> int:
        return len(self._lines)

    def errors(self, *, include_url: bool = True, include_context: bool = True, include_input: bool = True) -> list[dict]:
        rows = []
        for line in self._lines:
            row = {"type": line.error.type, "loc": line.loc, "msg": line.error.message(self._mode)}
            if include_input:
                row["input"] = line.input
            context = line.error.context
            if include_context and context:
                row["ctx"] = context
            if include_url and isinstance(line.error, PydanticKnownError):
                row["url"] = _url(line.error.type)
            rows.append(row)
        return rows

    def json(
        self, *, indent: int | None = None, include_url: bool = True, include_context: bool = True, include_input: bool = True
    ) -> str:
        from .dump.free import to_json

        rows = self.errors(include_url=include_url, include_context=include_context, include_input=include_input)
        for row in rows:
            if "ctx" in row:
                row["ctx"] = {name: str(value) if isinstance(value, Exception) else value for name, value in row["ctx"].items()}
        return to_json(rows, indent=indent, fallback=repr, inf_nan_mode="constants").decode()

    def __str__(self) -> str:
        count = len(self._lines)
        shown = [f"{count} validation error{'' if count == 1 else 's'} for {self._title}"]
        for line in self._lines:
            if line.loc:
                shown.append(".".join(map(_place, line.loc)))
            detail = f"type={line.error.type}"
            if not self._hide and line.input is not PydanticUndefined:
                detail += f", input_value={cut(safe_repr(line.input))}, input_type={type(line.input).__name__}"
            shown.append(f"  {line.error.message(self._mode)} [{detail}]")
            if isinstance(line.error, PydanticKnownError):
                shown.append(f"    For further information visit {_url(line.error.type)}")
        return "\n".join(shown)

    __repr__ = __str__

    def __reduce__(self) -> tuple:
        return _again, (self._title, self._lines, self._mode, self._hide)


def _again(title: str, lines: list[Line], mode: str, hide: bool) -> ValidationError:
    return ValidationError(title, lines, mode, hide)


def _url(kind: str) -> str:
    return f"https://errors.pydantic.dev/{PYDANTIC_VERSION}/v/{kind}"


def _place(part: Any) -> str:
    return f"`{part}`" if isinstance(part, str) and "." in part else str(part)


def safe_repr(value: Any) -> str:
    try:
        return repr(value)
    except Exception:
        return f"<unprintable {type(value).__name__} object>"


def cut(text: str) -> str:
    """The first 25 and the last 24 bytes of a text that has more than 50, at the bounds of characters."""
    data = text.encode("utf-8", "surrogatepass")
    if len(data) <= 50:
        return text
    return f"{data[:25].decode('utf-8', 'ignore')}...{data[-24:].decode('utf-8', 'ignore')}"
