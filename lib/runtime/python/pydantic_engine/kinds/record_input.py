"""Where fields come from: a mapping or an object's attributes, and the names and paths they are looked up by."""

from collections.abc import Mapping
from typing import Any

from ..failures import fail
from ..state import LAX, State

_NO_FIELDS = ("builtins", "datetime", "collections")
_NOTHING = object()


class Attributes:
    """An object as a source of fields, with some of them given beside it."""

    __slots__ = ("obj", "given")

    def __init__(self, obj: Any, given: dict | None = None) -> None:
        self.obj, self.given = obj, given or {}


def _has_fields(value: Any) -> bool:
    return getattr(type(value), "__module__", None) not in (*_NO_FIELDS, None)


def fields_input(value: Any, strict: bool, attributes: bool, state: State, error: str, **context: Any) -> Any:
    """The value as a source of fields. Raises Fail with `error` where it is none (or one that hints at attributes)."""
    if isinstance(value, dict):
        return value
    if not state.json:
        if not strict and isinstance(value, Mapping):
            state.floor(LAX)
            return value
        if attributes:
            if _has_fields(value):
                return Attributes(value)
            if isinstance(value, tuple) and len(value) == 2 and isinstance(value[1], dict) and _has_fields(value[0]):
                return Attributes(*value)
    if attributes and not state.json:
        raise fail("model_attributes_type", value)
    raise fail(error, value, **context)


def _get(source: Any, key: Any) -> Any:
    """A field's value by its first key; `_NOTHING` where there is none."""
    if isinstance(source, Attributes):
        if key in source.given:
            return source.given[key]
        return getattr(source.obj, key, _NOTHING) if isinstance(key, str) else _NOTHING
    try:
        return source[key] if key in source else _NOTHING
    except (KeyError, TypeError):
        return _NOTHING


def _inside(value: Any, part: Any, attributes: bool) -> Any:
    """One step further along a path: a key of a mapping, a place in a sequence, or an attribute."""
    if attributes and isinstance(part, str) and _has_fields(value):
        return getattr(value, part, _NOTHING)
    if isinstance(value, str):
        return _NOTHING
    try:
        return value[part]
    except Exception:
        return _NOTHING


class Lookups:
    """The ways in which one field may be found, in order."""

    def __init__(self, alias: Any, name: str | None = None) -> None:
        if isinstance(alias, str):
            self.paths: list[tuple] = [(alias,)]
        elif alias and isinstance(alias[0], list):
            self.paths = [tuple(path) for path in alias]
        else:
            self.paths = [tuple(alias)]
        if name is not None and (name,) not in self.paths:
            self.paths.append((name,))

    def find(self, source: Any) -> tuple[tuple, Any] | None:
        """The path that leads to a value, and the value; None where no path does."""
        for path in self.paths:
            found = self.along(path, source)
            if found:
                return path, found[0]
        return None

    def along(self, path: tuple, source: Any) -> tuple[Any] | None:
        """The value at the end of a path, in a tuple; None where it leads nowhere."""
        value = _get(source, path[0])
        for part in path[1:]:
            if value is _NOTHING:
                return None
            value = _inside(value, part, isinstance(source, Attributes))
        return None if value is _NOTHING else (value,)
