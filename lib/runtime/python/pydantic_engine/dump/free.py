"""Values written by what they are, where no schema says how."""

import dataclasses
import datetime as dt
import enum
import os
import re
import types
import uuid
from decimal import Decimal
from typing import Any

from ..known_errors import PydanticSerializationError
from ..refusal import refuse
from ..url import Url
from .filters import ALL, chosen, chosen_at
from .state import DumpState, check_asked, failed
from .texts import of_bytes, of_duration, of_float, of_moment, to_text, utf8


def free(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
    """Any value: its parts each by what they are. Raises PydanticSerializationError for what JSON cannot hold."""
    kind = type(value)
    if value is None or kind in (bool, int, str):
        return value
    if kind is float:
        return of_float(value, st.inf_nan_mode, st) if st.json else value
    writer = _own(kind)
    if writer is not None or isinstance(value, (dict, list, tuple, set, frozenset)) or _is_dataclass(value):
        mark = (id(value), 0)
        if mark in st.open:
            if st.json:
                raise ValueError("Circular reference detected (id repeated)")
            return value
        st.open.add(mark)
        try:
            return (writer.dump_with if writer else _parts)(value, include, exclude, st)
        finally:
            st.open.discard(mark)
    if isinstance(value, types.GeneratorType):
        refuse("generators in what is written")
    if not st.json:
        if _plain(value) or st.fallback is None:
            return value
        return free(st.fallback(value), include, exclude, st)
    return _leaf(value, include, exclude, st)


def _own(kind: type) -> Any:
    from .serializer import SchemaSerializer

    own = getattr(kind, "__pydantic_serializer__", None)
    if own is None or isinstance(own, SchemaSerializer):
        return own
    own.rebuild() if hasattr(own, "rebuild") else None
    own = getattr(kind, "__pydantic_serializer__", None)
    return own if isinstance(own, SchemaSerializer) else None


def _is_dataclass(value: Any) -> bool:
    return dataclasses.is_dataclass(value) and not isinstance(value, type)


def _parts(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
    if isinstance(value, dict):
        pairs = value.items()
    elif isinstance(value, (list, tuple, set, frozenset)):
        items = items_of(value, include, exclude, st, None)
        return items if st.json or isinstance(value, list) else type(value)(items) if type(value) in (set, frozenset, tuple) else tuple(items)
    else:
        pairs = [(field.name, getattr(value, field.name)) for field in dataclasses.fields(value) if field.repr is not None]
    made = {}
    for key, item in pairs:
        ways = ALL if include is None and exclude is None else chosen(key, include, exclude)
        if ways is not None:
            made[key_of(key, st)] = free(item, *ways, st)
    return made


def items_of(value: Any, include: Any, exclude: Any, st: DumpState, dump: Any) -> list:
    """The items of a sequence, each by `dump` or by what it is."""
    made = []
    filtered = isinstance(value, (list, tuple)) and not (include is None and exclude is None)
    for index, item in enumerate(value):
        ways = chosen_at(index, len(value), include, exclude) if filtered else ALL
        if ways is not None:
            made.append((dump or free)(item, *ways, st))
    return made


def key_of(key: Any, st: DumpState) -> Any:
    """A key of a mapping: itself in Python, a text in JSON."""
    return key_text(key, st) if st.json else key


def key_text(key: Any, st: DumpState) -> str:
    """A key as JSON's text. Raises TypeError where it cannot be one."""
    if isinstance(key, enum.Enum) and not isinstance(key, (str, int)):
        return key_text(key.value, st)
    if isinstance(key, str):
        return str.__str__(key)
    if key is None:
        return "None"
    if isinstance(key, bool):
        return "true" if key else "false"
    if isinstance(key, int):
        return int.__repr__(key)
    if isinstance(key, float):
        return float.__repr__(key)
    if isinstance(key, tuple):
        return ",".join(key_text(part, st) for part in key)
    if isinstance(key, (list, dict, set, frozenset)) or _is_dataclass(key):
        raise failed(TypeError(f"`{type(key).__name__}` not valid as object key"), st.text)
    made = _leaf(key, None, None, st)
    if not isinstance(made, str):
        refuse(f"{type(key).__name__} as a key in JSON")
    return made


def _plain(value: Any) -> bool:
    """Whether a value is of a kind that Python keeps as it is."""
    kinds = (bool, int, float, str, bytes, bytearray, Decimal, dt.date, dt.time, dt.timedelta, uuid.UUID, Url, enum.Enum, re.Pattern, complex)
    return value is None or isinstance(value, (*kinds, os.PathLike))


def _leaf(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
    if isinstance(value, enum.Enum) and not isinstance(value, (str, int, float)):
        return free(value.value, include, exclude, st)
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return of_float(value, st.inf_nan_mode, st)
    if isinstance(value, (dt.datetime, dt.time)):
        return of_moment(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, dt.timedelta):
        return of_duration(value, st.timedelta_mode)
    if isinstance(value, (bytes, bytearray)):
        return of_bytes(value, st.bytes_mode, st)
    if isinstance(value, (Decimal, uuid.UUID, Url)):
        return str(value)
    if isinstance(value, complex):
        return str(value).strip("()")
    if isinstance(value, re.Pattern):
        return value.pattern
    if isinstance(value, os.PathLike) and not type(value).__name__.startswith("Pure"):
        return os.fspath(value)
    if st.fallback is not None:
        return free(st.fallback(value), include, exclude, st)
    if st.unknown:
        try:
            return str(value)
        except Exception:
            return f"<Unserializable {type(value).__name__} object>"
    raise PydanticSerializationError(f"Unable to serialize unknown type: {type(value)!r}")


def to_jsonable_python(value: Any, *, include: Any = None, exclude: Any = None, by_alias: bool = True, serialize_unknown: bool = False, **how: Any) -> Any:
    """A value as what JSON can hold. Raises PydanticSerializationError where it cannot."""
    return free(value, include, exclude, DumpState("json", by_alias=by_alias, unknown=serialize_unknown, **check_asked("to_jsonable_python", how)))


def to_json(
    value: Any, *, indent: int | None = None, ensure_ascii: bool = False, include: Any = None, exclude: Any = None,
    by_alias: bool = True, serialize_unknown: bool = False, **how: Any,
) -> bytes:  # fmt: skip
    """A value as JSON's text. Raises PydanticSerializationError where it cannot be."""
    made = free(value, include, exclude, DumpState("json", by_alias=by_alias, unknown=serialize_unknown, text=True, **check_asked("to_json", how)))
    return utf8(to_text(made, indent, ensure_ascii), made)
