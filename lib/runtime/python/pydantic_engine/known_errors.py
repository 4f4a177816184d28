"""The errors a validator may raise, and the signals it may give."""

import datetime
from decimal import Decimal
from typing import Any

from .messages import CONTEXTS, JSON_TEMPLATES, TEMPLATES

_COUNTS = ("min_length", "max_length", "max_digits", "decimal_places", "whole_digits")


class PydanticOmit(Exception):
    """Says that a value is to be left out."""

    def __repr__(self) -> str:
        return "PydanticOmit()"

    __str__ = __repr__


class PydanticUseDefault(Exception):
    """Says that the default is to be used."""

    def __repr__(self) -> str:
        return "PydanticUseDefault()"

    __str__ = __repr__


class PydanticKnownError(ValueError):
    """An error of the engine's own list, with the values its message names."""

    def __init__(self, error_type: str, context: dict[str, Any] | None = None, /) -> None:
        if error_type not in TEMPLATES:
            raise KeyError(f"Invalid error type: '{error_type}'")
        for name, example in CONTEXTS.get(error_type, {}).items():
            if name not in (context or {}):
                raise TypeError(f"{_camel(error_type)}: '{name}' required in context")
            if isinstance(example, str) and not isinstance(context[name], str):
                raise TypeError(f"{_camel(error_type)}: '{name}' context value must be a String")
        self.type, self._context = error_type, context

    def __reduce__(self) -> tuple:
        return PydanticKnownError, (self.type, self._context)

    @property
    def context(self) -> dict[str, Any] | None:
        return dict(self._context) if self._context else None

    @property
    def message_template(self) -> str:
        return TEMPLATES[self.type]

    def message(self, mode: str = "python") -> str:
        template = JSON_TEMPLATES.get(self.type) if mode == "json" else None
        template = template or TEMPLATES[self.type]
        for name, value in (self._context or {}).items():
            if f"{{{name}}}" in template:
                template = template.replace(f"{{{name}}}", "more" if name == "actual_length" and value is None else _shown(value))
        if "{expected_plural}" in template:
            count = next((self._context[name] for name in _COUNTS if name in self._context), 0)
            template = template.replace("{expected_plural}", "" if count == 1 else "s")
        return template

    def __str__(self) -> str:
        return self.message()

    def __repr__(self) -> str:
        return f"{self.message()} [type={self.type}, context={self.context}]"


class PydanticCustomError(ValueError):
    """An error whose kind and words are the caller's."""

    def __init__(self, error_type: str, message_template: str, context: dict[str, Any] | None = None, /) -> None:
        self.type, self.message_template, self._context = error_type, message_template, context

    def __reduce__(self) -> tuple:
        return PydanticCustomError, (self.type, self.message_template, self._context)

    @property
    def context(self) -> dict[str, Any] | None:
        return dict(self._context) if self._context is not None else None

    def message(self, mode: str = "python") -> str:
        text = self.message_template
        for name, value in (self._context or {}).items():
            text = text.replace(f"{{{name}}}", value if isinstance(value, str) else str(value))
        return text

    def __str__(self) -> str:
        return self.message()

    def __repr__(self) -> str:
        return f"{self.message()} [type={self.type}, context={self.context}]"


class SchemaError(Exception):
    """A schema that cannot be built."""

    def error_count(self) -> int:
        return 1

    def errors(self) -> list:
        return []


class PydanticSerializationError(ValueError):
    """A value that cannot be written out."""

    def __repr__(self) -> str:
        return f"PydanticSerializationError({self})"


class PydanticSerializationUnexpectedValue(ValueError):
    """A value of another type than its schema says."""

    def __init__(self, message: str | None = None, /) -> None:
        super().__init__(message or "Unexpected Value")

    def __repr__(self) -> str:
        return f"PydanticSerializationUnexpectedValue({self})"


def _camel(kind: str) -> str:
    return "".join(part.title() for part in kind.split("_"))


def _shown(value: Any) -> str:
    """A value as a message shows it."""
    if isinstance(value, datetime.timedelta):
        return str(value)
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, float):
        return shown_float(value)
    if value is None:
        return "None"
    return str(value) if isinstance(value, (str, int, Decimal)) else str(value)


def shown_float(value: float) -> str:
    """A float as Rust's Display writes it: never with an exponent, whole numbers without a point."""
    if value != value:
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "inf" if value > 0 else "-inf"
    text = format(Decimal(repr(value)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
