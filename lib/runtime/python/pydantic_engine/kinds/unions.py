"""Unions: every member is asked, and the one that fits best wins."""

from typing import Any

from ..build import Build, Node, kind
from ..failures import Fail, Line
from ..known_errors import PydanticCustomError, PydanticKnownError, PydanticOmit, SchemaError
from ..state import EXACT, State

_KEYS = "choices auto_collapse custom_error_type custom_error_message custom_error_context mode strict"


def custom_error(schema: dict) -> PydanticCustomError | PydanticKnownError | None:
    """The error that a schema puts in the place of its own, where it names one."""
    name = schema.get("custom_error_type")
    if name is None:
        return None
    context = schema.get("custom_error_context")
    if schema.get("custom_error_message") is None:
        return PydanticKnownError(name, context)
    return PydanticCustomError(name, schema["custom_error_message"], context)


@kind("union", _KEYS)
def build_union(build: Build, schema: dict, config: dict) -> Node:
    members: list[tuple[Node, str | None]] = []
    for choice in schema["choices"]:
        choice, label = choice if isinstance(choice, tuple) else (choice, None)
        members.append((build.make(choice, config), label))
    if not members:
        raise SchemaError('One or more union choices required')
    if len(members) == 1 and schema.get("auto_collapse", True):
        return members[0][0]
    error = custom_error(schema)
    walk = _in_turn if schema.get("mode") == "left_to_right" else _smart

    def check(value: Any, state: State) -> Any:
        found, made = walk(members, value, state)
        if found:
            return made
        if error:
            raise Fail([Line(error, value)])
        raise Fail(made)

    return Node(lambda: f"union[{','.join(label or node.name for node, label in members)}]", check)


def _in_turn(members: list[tuple[Node, str | None]], value: Any, state: State) -> tuple[bool, Any]:
    lines: list[Line] = []
    for node, label in members:
        try:
            return True, node.check(value, state)
        except Fail as failure:
            lines += failure.at(label or node.name).lines
    return False, lines


def _smart(members: list[tuple[Node, str | None]], value: Any, state: State) -> tuple[bool, Any]:
    """The first exact fit without fields; else the most fields; else the most exact; else the first."""
    exactness, fields = state.exactness, state.fields
    lines: list[Line] = []
    best: tuple[Any, int, int | None] | None = None
    omitted = False
    try:
        for node, label in members:
            state.exactness, state.fields = EXACT, None
            try:
                made = node.check(value, state)
            except Fail as failure:
                if best is None:
                    lines += failure.at(label or node.name).lines
                continue
            except PydanticOmit:
                omitted = True
                continue
            fit, count = state.exactness or 0, state.fields
            if fit == EXACT and count is None:
                best = None
                return True, made
            if best is None or (best[2] < count if best[2] is not None and count is not None and best[2] != count else best[1] < fit):
                best = made, fit, count
    finally:
        state.exactness, state.fields = exactness, fields
    if best is None:
        if omitted:
            raise PydanticOmit
        return False, lines
    state.floor(best[1])
    if best[2] is not None:
        state.add_fields(best[2])
    return True, best[0]
