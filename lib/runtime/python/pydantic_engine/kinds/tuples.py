"""Tuples: items by place, and at most one kind of item that repeats."""

from typing import Any

from ..build import Build, Node, kind, pick
from ..failures import Fail, Line, fail, known
from ..known_errors import PydanticOmit
from ..state import EXACT, LAX, STRICT, State
from .sequences import length_of, steps, walkable


@kind("tuple", "items_schema variadic_item_index min_length max_length fail_fast strict")
def build_tuple(build: Build, schema: dict, config: dict) -> Node:
    strict = pick(schema, config, "strict", otherwise=False)
    nodes = [build.make(item, config) for item in schema["items_schema"]]
    repeats = schema.get("variadic_item_index")
    least, most, fast = schema.get("min_length"), schema.get("max_length"), schema.get("fail_fast", False)

    def label() -> str:
        names = [node.name for node in nodes]
        if repeats is not None:
            names.insert(repeats + 1, "...")
        return f"tuple[{', '.join(names)}]"

    def check(value: Any, state: State) -> tuple:
        items: Any = value
        if state.json:
            if not isinstance(value, list):
                raise fail("tuple_type", value)
            state.floor(STRICT)
        elif isinstance(value, tuple):
            state.floor(EXACT)
        else:
            items = None if (strict if state.strict is None else state.strict) else walkable(value)
            if items is None:
                raise fail("tuple_type", value)
            state.floor(LAX)
        if repeats is None:
            return tuple(_placed(items, value, nodes, state, fast))
        return tuple(_mixed(items, value, nodes, repeats, state, fast, least, most))

    return Node(label, check)


def _placed(items: Any, given: Any, nodes: list[Node], state: State, fast: bool) -> list:
    """As many items as there are places; more are too many, fewer are missing one by one."""
    made: list = []
    lines: list[Line] = []
    walk = steps(items, given)
    for place, node in enumerate(nodes):
        step = next(walk, None)
        if step is None:
            _absent(place, node, given, state, made, lines)
        else:
            _put(place, step[1], node, state, made, lines)
        if lines and fast:
            raise Fail(lines)
    if next(walk, None) is not None:
        raise fail("too_long", given, field_type="Tuple", max_length=len(nodes), actual_length=length_of(items))
    if lines:
        raise Fail(lines)
    return made


def _mixed(items: Any, given: Any, nodes: list[Node], repeats: int, state: State, fast: bool, least: int | None, most: int | None) -> list:
    """Places before the kind that repeats, then it, then places after it (whose errors the engine counts one place too early)."""
    found = [item for _, item in steps(items, given)]
    after = len(nodes) - repeats - 1
    between = max(0, len(found) - repeats - after)
    order = [*nodes[:repeats], *[nodes[repeats]] * between, *nodes[repeats + 1 :]]
    made: list = []
    lines: list[Line] = []
    for place, node in enumerate(order):
        shown = place - 1 if between and place >= repeats + between else place
        if place < len(found):
            _put(shown, found[place], node, state, made, lines)
        else:
            _absent(shown, node, given, state, made, lines)
        if lines and fast:
            raise Fail(lines)
        if most is not None and len(made) > most:
            raise fail("too_long", given, field_type="Tuple", max_length=most, actual_length=length_of(items))
    if least is not None and len(made) < least:
        lines += fail("too_short", given, field_type="Tuple", min_length=least, actual_length=len(made)).lines
    if lines:
        raise Fail(lines)
    return made


def _absent(place: int, node: Node, given: Any, state: State, made: list, lines: list[Line]) -> None:
    if node.default:
        try:
            made.append(node.default(state))
        except Fail as failure:
            raise failure.at(place) from None
    else:
        lines.append(Line(known("missing"), given, (place,)))


def _put(place: int, item: Any, node: Node, state: State, made: list, lines: list[Line]) -> None:
    try:
        made.append(node.check(item, state))
    except Fail as failure:
        lines += failure.at(place).lines
    except PydanticOmit:
        pass
