"""What a dump carries along: how it was asked for, where it stands, and the warnings it gathers."""

import warnings as python_warnings
from typing import Any

from ..known_errors import PydanticSerializationError, PydanticSerializationUnexpectedValue
from ..refusal import refuse
from ..validation_error import cut, safe_repr

#: How strictly the members of a union are asked whether a value is theirs.
NO_CHECK, LAX_CHECK, STRICT_CHECK = 0, 1, 2


def failed(error: Exception, text: bool) -> Exception:
    """What an exception of the reader's own code becomes: while JSON's text is written, a PydanticSerializationError that names it."""
    return PydanticSerializationError(f"Error serializing to JSON: {type(error).__name__}: {error}") if text else error


#: What a caller may ask of every dump.
ASKED = frozenset(
    """by_alias exclude_unset exclude_defaults exclude_none exclude_computed_fields round_trip fallback context serialize_as_any
    polymorphic_serialization bytes_mode timedelta_mode inf_nan_mode temporal_mode warnings""".split()
)


def check_asked(call: str, how: dict) -> dict:
    """The keywords of a call. Raises TypeError for one that there is not."""
    for name in how:
        if name not in ASKED:
            raise TypeError(f"{call}() got an unexpected keyword argument '{name}'")
    return how


class DumpState:
    """One run of a serializer."""

    __slots__ = (
        "mode", "by_alias", "exclude_unset", "exclude_defaults", "exclude_none", "exclude_computed_fields", "round_trip", "fallback",
        "context", "warnings", "check", "model", "field", "problems", "open", "text", "unknown", "bytes_mode", "timedelta_mode", "inf_nan_mode",
    )  # fmt: skip

    def __init__(
        self, mode: str, *, by_alias: bool | None = None, exclude_unset: bool = False, exclude_defaults: bool = False,
        exclude_none: bool = False, exclude_computed_fields: bool = False, round_trip: bool = False, fallback: Any = None,
        context: Any = None, serialize_as_any: bool = False, polymorphic_serialization: bool | None = None, text: bool = False,
        unknown: bool = False, bytes_mode: str = "utf8", timedelta_mode: str = "iso8601", inf_nan_mode: str = "constants",
        temporal_mode: str = "iso8601", warnings: Any = True,
    ) -> None:  # fmt: skip
        if serialize_as_any:
            refuse("serialize_as_any")
        if polymorphic_serialization:
            refuse("polymorphic_serialization")
        if temporal_mode != "iso8601":
            refuse(f"dates written as {temporal_mode}")
        self.mode, self.by_alias, self.exclude_unset, self.exclude_defaults = mode, by_alias, exclude_unset, exclude_defaults
        self.exclude_none, self.exclude_computed_fields, self.round_trip = exclude_none, exclude_computed_fields, round_trip
        self.fallback, self.context, self.text, self.unknown = fallback, context, text, unknown
        self.bytes_mode, self.timedelta_mode, self.inf_nan_mode = bytes_mode, timedelta_mode, inf_nan_mode
        self.warnings = warnings
        self.check, self.model, self.field = NO_CHECK, None, None
        self.problems: list[str] = []
        self.open: set[tuple[int, int]] = set()

    @property
    def json(self) -> bool:
        """Whether the outcome must be something that JSON can hold."""
        return self.mode == "json"

    def unexpected(self, expected: str, value: Any) -> None:
        """Notes that a value is not what its schema says; within the check of a union it is no member's. Raises PydanticSerializationUnexpectedValue there."""
        if value is None:
            return
        where = f"field_name='{self.field}', " if self.field is not None else ""
        said = (
            f"Expected `{expected}` - serialized value may not be as expected "
            f"[{where}input_value={cut(safe_repr(value))}, input_type={type(value).__name__}]"
        )
        if self.check != NO_CHECK:
            raise PydanticSerializationUnexpectedValue(said)
        self.problems.append(said)

    def report(self) -> None:
        """Gives the warnings out, or raises them as one PydanticSerializationError."""
        if not self.problems or self.warnings in (False, "none"):
            return
        lines = "\n  ".join(f"PydanticSerializationUnexpectedValue({problem})" for problem in self.problems)
        said = f"Pydantic serializer warnings:\n  {lines}"
        self.problems = []
        if self.warnings == "error":
            raise PydanticSerializationError(said)
        python_warnings.warn(said, UserWarning, stacklevel=3)
