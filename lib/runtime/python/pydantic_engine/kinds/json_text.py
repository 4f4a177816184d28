"""A value that is itself JSON in a text."""

from typing import Any

from ..build import Build, Node, kind
from ..failures import fail
from ..reading.json_text import JsonError, read_json
from ..state import State


def parsed(value: Any, error: str = "json_type") -> Any:
    """The value that a JSON text holds. Raises Fail."""
    if not isinstance(value, (str, bytes, bytearray)):
        raise fail(error, value)
    try:
        return read_json(value)
    except JsonError as why:
        raise fail("json_invalid", value, error=str(why)) from None


@kind("json", "schema")
def build_json(build: Build, schema: dict, config: dict) -> Node:
    inner = build.make(schema["schema"], config) if schema.get("schema") else None

    def check(value: Any, state: State) -> Any:
        made = parsed(value)
        if inner is None:
            return made
        was = state.json, state.mode
        state.json, state.mode = True, "json"
        try:
            return inner.check(made, state)
        finally:
            state.json, state.mode = was

    return Node(lambda: f"json[{inner.name if inner else 'any'}]", check)
