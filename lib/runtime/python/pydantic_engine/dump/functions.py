"""The reader's own functions for writing: in the place of a writer, or around one."""

from collections.abc import Callable
from typing import Any

from ..known_errors import PydanticOmit, PydanticSerializationError, PydanticSerializationUnexpectedValue
from ..refusal import StandInRefusal
from .build import Writer, WriterBuild, way
from .filters import chosen, chosen_at
from .free import free
from .state import NO_CHECK, DumpState, failed


class SerializationInfo:
    """What a function is told about the dump that calls it."""

    def __init__(self, st: DumpState, include: Any, exclude: Any, in_field: bool) -> None:
        self.include, self.exclude, self.context, self.mode = include, exclude, st.context, st.mode
        self.by_alias, self.exclude_unset, self.exclude_defaults = bool(st.by_alias), st.exclude_unset, st.exclude_defaults
        # The real engine tells of exclude_none under this name too.
        self.exclude_none = self.exclude_computed_fields = st.exclude_none
        self.round_trip = st.round_trip
        self.serialize_as_any, self.polymorphic_serialization = False, None
        if in_field:
            self.field_name = st.field

    def mode_is_json(self) -> bool:
        return self.mode == "json"

    def __repr__(self) -> str:
        names = ("include", "exclude", "context", "mode", "by_alias", "exclude_unset", "exclude_defaults", "exclude_none")
        shown = [f"{name}={getattr(self, name)!r}" for name in (*names, "exclude_computed_fields", "round_trip", "serialize_as_any")]
        return f"SerializationInfo({', '.join(shown)})"

    __str__ = __repr__


class SerializerCallable:
    """The writer that a wrapping function is handed."""

    def __init__(self, dump: Callable, include: Any, exclude: Any, st: DumpState) -> None:
        self._dump, self._include, self._exclude, self._st = dump, include, exclude, st

    def __call__(self, value: Any, index_key: Any = None) -> Any:
        ways = (self._include, self._exclude)
        if index_key is not None:
            pick = chosen_at if isinstance(index_key, int) else None
            found = pick(index_key, None, *ways) if pick else chosen(index_key, *ways)
            if found is None:
                raise PydanticOmit
            ways = found
        st, told = self._st, self._st.problems
        st.problems, text, st.text = [], st.text, False
        try:
            made = self._dump(value, *ways, st)
            st.report()
        finally:
            st.problems, st.text = told, text
        return made

    def __repr__(self) -> str:
        return "SerializationCallable(serializer=any)"


def _applies(when: str, value: Any, st: DumpState) -> bool:
    if when == "always":
        return True
    if when == "json":
        return st.json
    return value is not None and (when == "unless-none" or st.json)


@way("function-plain", "function-wrap")
def build_function(build: WriterBuild, schema: dict, config: dict) -> Writer:
    own = schema["serialization"]
    wraps, function = own["type"] == "function-wrap", own["function"]
    plain = {key: value for key, value in schema.items() if key not in ("serialization", "ref")}
    when = own.get("when_used", "always")
    needs_plain = wraps and own.get("schema") is None or when != "always"
    otherwise = build.plain(plain, config) if needs_plain or schema["type"] != "function-plain" else None
    inner = build.make(own["schema"], config) if wraps and own.get("schema") else otherwise
    returns = build.make(own["return_schema"], config) if own.get("return_schema") else None
    name = getattr(function, "__qualname__", None) or getattr(function, "__name__", None) or repr(function)
    name = getattr(function, "__name__", name)
    in_field, told = own.get("is_field_serializer", False), own.get("info_arg", False)

    def call(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        args = [st.model] if in_field else []
        args.append(value)
        if wraps:
            args.append(SerializerCallable(inner.dump, include, exclude, st))
        if told:
            args.append(SerializationInfo(st, include, exclude, in_field))
        return function(*args)

    def dump(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        if not _applies(when, value, st):
            return otherwise.dump(value, include, exclude, st)
        try:
            made = call(value, include, exclude, st)
        except (PydanticOmit, StandInRefusal):
            raise
        except PydanticSerializationError as error:
            raise failed(error, st.text) from None
        except PydanticSerializationUnexpectedValue as error:
            if st.check != NO_CHECK:
                raise
            st.problems.append(str(error))
            return free(value, include, exclude, st)
        except Exception as error:
            said = PydanticSerializationError(f"Error calling function `{name}`: {type(error).__name__}: {error}")
            raise failed(said, st.text) from (None if st.text else error)
        return returns.dump(made, None, None, st) if returns else free(made, None, None, st)

    return Writer(f"wrap_function[{name}, {inner.name}]" if wraps else f"plain_function[{name}]", dump)


@way("format", "to-string")
def build_text(build: WriterBuild, schema: dict, config: dict) -> Writer:
    own = schema["serialization"]
    pattern, when = own.get("formatting_string", ""), own.get("when_used", "json-unless-none")

    def dump(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        if not _applies(when, value, st):
            return value if not st.json else free(value, include, exclude, st)
        try:
            return str(value) if own["type"] == "to-string" else format(value, pattern)
        except Exception as error:
            raise PydanticSerializationError(f"Error calling `format(value, {pattern!r})`: {type(error).__name__}: {error}") from error

    return Writer(own["type"], dump)
