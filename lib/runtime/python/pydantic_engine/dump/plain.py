"""Writers of single values."""

import datetime as dt
import enum
import uuid
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from ..kinds.choices import Lookup
from ..known_errors import PydanticSerializationUnexpectedValue
from ..url import Url
from .build import Writer, WriterBuild, writes
from .free import free, key_text
from .state import NO_CHECK, DumpState
from .texts import of_bytes, of_duration, of_float, of_moment

_ANY = "any is-instance is-subclass callable function-plain complex arguments"


@writes(*_ANY.split())
def build_any(build: WriterBuild, schema: dict, config: dict) -> Writer:
    return Writer("any", free)


def typed(name: str, fits: Callable[[Any], bool], text: Callable[[Any, DumpState], Any], exact: type | None = None) -> Writer:
    """A writer of one type: a value of it becomes `text` in JSON; any other is told of and written by what it is. A union asks for the `exact` type."""

    def dump(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        if fits(value):
            if st.check != NO_CHECK and exact is not None and type(value) is not exact:
                raise PydanticSerializationUnexpectedValue
            return text(value, st) if st.json else value
        st.unexpected(name, value)
        return free(value, include, exclude, st)

    return Writer(name, dump)


def _of(cls: type | tuple[type, ...]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, cls)


@writes("none", "bool", "int", "float", "str", "decimal", "uuid", "url", "multi-host-url")
def build_single(build: WriterBuild, schema: dict, config: dict) -> Writer:
    kind = schema["type"]
    if kind == "none":
        return typed("none", lambda value: value is None, lambda value, st: None)
    if kind == "bool":
        return typed("bool", _of(bool), lambda value, st: value)
    if kind == "int":
        return typed("int", _of(int), lambda value, st: int(value), int)
    if kind == "float":
        mode = config.get("ser_json_inf_nan") or "null"
        return typed("float", _of((float, int)), lambda value, st: _float(value, mode, st), float)
    if kind == "str":
        return typed("str", _of(str), lambda value, st: str.__str__(value), str)
    cls = {"decimal": Decimal, "uuid": uuid.UUID, "url": Url}.get(kind, Url)
    return typed(kind, _of(cls), lambda value, st: str(value))


def _float(value: Any, mode: str, st: DumpState) -> Any:
    return of_float(float(value), mode, st) if st.text else float(value)


@writes("datetime", "date", "time", "timedelta")
def build_moment(build: WriterBuild, schema: dict, config: dict) -> Writer:
    kind = schema["type"]
    if kind == "datetime":
        return typed(kind, _of(dt.datetime), lambda value, st: of_moment(value))
    if kind == "date":
        return typed(kind, lambda value: isinstance(value, dt.date) and not isinstance(value, dt.datetime), lambda value, st: value.isoformat())
    if kind == "time":
        return typed(kind, _of(dt.time), lambda value, st: of_moment(value))
    mode = config.get("ser_json_timedelta") or "iso8601"
    return typed(kind, _of(dt.timedelta), lambda value, st: of_duration(value, mode))


@writes("bytes")
def build_bytes(build: WriterBuild, schema: dict, config: dict) -> Writer:
    mode = config.get("ser_json_bytes") or "utf8"
    return typed("bytes", _of(bytes), lambda value, st: of_bytes(value, mode, st))


@writes("enum")
def build_enum(build: WriterBuild, schema: dict, config: dict) -> Writer:
    cls = schema["cls"]
    made = typed("enum", lambda value: isinstance(value, cls), lambda value, st: free(value.value, None, None, st))
    made.key = lambda value, st: key_text(value.value if isinstance(value, enum.Enum) else value, st)
    return made


@writes("literal")
def build_literal(build: WriterBuild, schema: dict, config: dict) -> Writer:
    lookup = Lookup([(value, value) for value in schema["expected"]])
    name = f"literal[{','.join(map(repr, schema['expected']))}]"

    def dump(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        if lookup.find(value) is None and st.check != NO_CHECK:
            st.unexpected(name, value)
        return free(value, include, exclude, st)

    return Writer(name, dump)
