"""dict: keys and values, each with a schema."""

from collections.abc import Mapping
from typing import Any

from ..build import Build, Node, kind, pick
from ..failures import Fail, Line, fail
from ..known_errors import PydanticOmit
from ..state import LAX, State


def place_of(key: Any) -> Any:
    """A key as a place in an error: a text or a number stands for itself, anything else for its repr."""
    if isinstance(key, str):
        return str.__str__(key)
    if isinstance(key, int):
        return int(key)
    try:
        return repr(key)
    except Exception:
        return f"<unprintable {type(key).__name__} object>"


@kind("dict", "keys_schema values_schema min_length max_length fail_fast strict")
def build_dict(build: Build, schema: dict, config: dict) -> Node:
    strict = pick(schema, config, "strict", otherwise=False)
    keys = build.make(schema["keys_schema"], config) if schema.get("keys_schema") else None
    values = build.make(schema["values_schema"], config) if schema.get("values_schema") else None
    least, most, fast = schema.get("min_length"), schema.get("max_length"), schema.get("fail_fast", False)

    def check(value: Any, state: State) -> dict:
        if not isinstance(value, dict):
            if state.json or (strict if state.strict is None else state.strict) or not isinstance(value, Mapping):
                raise fail("dict_type", value)
            state.floor(LAX)
        made: dict = {}
        lines: list[Line] = []
        for key, item in value.items():
            try:
                _entry(key, item, keys, values, state, made, lines)
            except PydanticOmit:
                continue
            if lines and fast:
                break
        if lines:
            raise Fail(lines)
        if least is not None and len(made) < least:
            raise fail("too_short", value, field_type="Dictionary", min_length=least, actual_length=len(made))
        if most is not None and len(made) > most:
            raise fail("too_long", value, field_type="Dictionary", max_length=most, actual_length=len(made))
        return made

    return Node(lambda: f"dict[{keys.name if keys else 'any'},{values.name if values else 'any'}]", check)


def _entry(key: Any, item: Any, keys: Node | None, values: Node | None, state: State, made: dict, lines: list[Line]) -> None:
    before = len(lines)
    new_key, new_item = key, item
    try:
        if state.json:
            state.key = True
        new_key = keys.check(key, state) if keys else key
    except Fail as failure:
        lines += failure.at(place_of(key), "[key]").lines
    finally:
        state.key = False
    try:
        new_item = values.check(item, state) if values else item
    except Fail as failure:
        lines += failure.at(place_of(key)).lines
    if len(lines) == before:
        made[new_key] = new_item
