"""Literals and enums: one of a list of values."""

import enum
import re
from collections.abc import Callable
from typing import Any

from ..build import Build, Node, kind, pick
from ..failures import Fail, fail
from ..refusal import refuse
from ..state import LAX, State
from .numbers import FALSE, TRUE


def either(shown: list[str]) -> str:
    """Values as a message lists them: 'a', 'b' or 'c'."""
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} or {shown[-1]}"


class Lookup:
    """Finds a value among those expected: first as the very type, then among the rest as Python's equality has it, then among all."""

    def __init__(self, expected: list[tuple[Any, Any]]) -> None:
        self.plain: dict[tuple[type, Any], Any] = {}
        self.rest: dict[Any, Any] = {}
        self.equal: dict[Any, Any] = {}
        self.unhashable: list[tuple[Any, Any]] = []
        self.ints = any(type(value) is int for value, _ in expected)
        for value, found in expected:
            kind_of = type(value)
            if kind_of in (bool, int, str):
                self.plain.setdefault((kind_of, value), found)
            try:
                (self.equal if kind_of in (int, str) else self.rest)[value] = found
            except TypeError:
                self.unhashable.append((value, found))

    def find(self, value: Any) -> tuple[Any] | None:
        """What stands for the value, in a tuple; None where it is not expected. Raises Fail for an int beyond 64 bits where ints are expected."""
        if type(value) is int and self.ints and not -(2**63) <= value < 2**63:
            raise fail("int_parsing_size", value)
        if type(value) in (bool, int, str) and (type(value), value) in self.plain:
            return (self.plain[type(value), value],)
        try:
            for known in (self.rest, self.equal):
                if value in known:
                    return (known[value],)
        except TypeError:
            pass
        return next(((found,) for expected, found in self.unhashable if expected == value), None)


def in_key(lookup: Lookup, text: str) -> tuple[Any] | None:
    """What stands for a name in an object of JSON: the engine reads it as a boolean or a number where those are expected."""
    word = text.lower()
    for expected, found in ((bool, word in TRUE if word in TRUE | FALSE else None), (int, int(text) if re.fullmatch(r"-?\d{1,18}", text, re.ASCII) else None)):
        if found is not None and (expected, found) in lookup.plain:
            return (lookup.plain[expected, found],)
    return lookup.find(text)


@kind("literal", "expected")
def build_literal(build: Build, schema: dict, config: dict) -> Node:
    expected = schema["expected"]
    lookup = Lookup([(value, value) for value in expected])
    shown = [repr(value) for value in expected]
    said = either(shown)

    def check(value: Any, state: State) -> Any:
        found = in_key(lookup, value) if state.key and isinstance(value, str) else lookup.find(value)
        if found is None:
            raise fail("literal_error", value, expected=said)
        return found[0]

    return Node(f"literal[{','.join(shown)}]", check)


@kind("enum", "cls members sub_type missing strict")
def build_enum(build: Build, schema: dict, config: dict) -> Node:
    cls, members, missing = schema["cls"], schema["members"], schema.get("missing")
    strict = pick(schema, config, "strict", otherwise=False)
    said = either([repr(member.value) for member in members]) if members else ""
    lookup = Lookup([(member.value, member) for member in members])
    read = _reader(build, schema.get("sub_type"))

    def check(value: Any, state: State) -> Any:
        if not state.json and type(value) is cls:
            return value
        firm = strict if state.strict is None else state.strict
        if firm and state.mode != "json":
            raise fail("is_instance_of", value, **{"class": cls.__name__})
        state.floor(LAX)
        if state.key and read is None and isinstance(value, str):
            found = in_key(lookup, value)
        else:
            found = lookup.find(value) if read is None else _read_and_find(read, value, firm, lookup)
        if found is not None:
            return found[0]
        if not state.json:
            try:
                return cls(value)
            except Exception:
                pass
        if missing is not None:
            try:
                made = missing(value)
            except Exception:
                made = None
            if isinstance(made, cls):
                return made
            if made is not None:
                raise TypeError(f"error in {cls.__name__}._missing_: returned {made} instead of None or a valid member")
        raise fail("enum", value, expected=said)

    kind_of = f"{schema['sub_type']}-enum" if schema.get("sub_type") else "enum"
    return Node(f"{kind_of}[{cls.__name__}]", check)


def _reader(build: Build, sub_type: str | None) -> Callable[[Any, State], Any] | None:
    if sub_type is None:
        return None
    if sub_type not in ("str", "int", "float"):
        refuse(f"enums of {sub_type!r}")
    return build.make({"type": sub_type}, {}).check


def _read_and_find(read: Callable[[Any, State], Any], value: Any, strict: bool, lookup: Lookup) -> tuple[Any] | None:
    try:
        made = read(value, State("python", strict))
    except Fail:
        return None
    return lookup.find(made)


def plain_value(value: Any) -> Any:
    """The value of an enum's member, and any other value as it is."""
    return value.value if isinstance(value, enum.Enum) else value
