"""list, set and frozenset: what may be walked through, how long it may be, what its items become."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from ..build import Build, Node, kind, pick
from ..failures import Fail, Line, fail
from ..known_errors import PydanticOmit
from ..state import EXACT, LAX, STRICT, State


def walkable(value: Any) -> Iterable | None:
    """What a lax sequence takes beside its own kind: anything that can be walked through, but no texts and no mappings."""
    if isinstance(value, (str, bytes, bytearray, dict, Mapping)):
        return None
    if isinstance(value, (list, tuple, set, frozenset)):
        return value
    try:
        return iter(value)
    except TypeError:
        return None


def length_of(value: Any) -> int | None:
    """The number of items, where it is known before walking."""
    return len(value) if isinstance(value, (list, tuple, set, frozenset)) else None


def steps(items: Iterable, given: Any) -> Iterator[tuple[int, Any]]:
    """The items with their places. Raises Fail where the walk itself breaks."""
    walk, index = iter(items), 0
    while True:
        try:
            item = next(walk)
        except StopIteration:
            return
        except Exception as error:
            raise fail("iteration_error", given, error=f"{type(error).__name__}: {error}").at(index) from None
        yield index, item
        index += 1


def each(items: Iterable, given: Any, check: Callable | None, state: State, most: int | None, word: str, fast: bool) -> list:
    """Every item as it was validated; all failures together. Raises Fail, at once where there are too many items."""
    made, lines, count = [], [], 0
    for index, item in steps(items, given):
        try:
            made.append(check(item, state) if check else item)
        except Fail as failure:
            lines += failure.at(index).lines
        except PydanticOmit:
            continue
        count += 1
        if most is not None and count > most:
            raise fail("too_long", given, field_type=word, max_length=most, actual_length=length_of(items))
        if lines and fast:
            break
    if lines:
        raise Fail(lines)
    return made


@kind("list", "items_schema min_length max_length fail_fast strict")
def build_list(build: Build, schema: dict, config: dict) -> Node:
    strict = pick(schema, config, "strict", otherwise=False)
    item = build.make(schema["items_schema"], config) if schema.get("items_schema") else None
    inner = None if item is None or item.facts.get("any") else item.check
    least, most, fast = schema.get("min_length"), schema.get("max_length"), schema.get("fail_fast", False)

    def check(value: Any, state: State) -> list:
        items: Any = value
        if not isinstance(value, list):
            items = None if state.json or (strict if state.strict is None else state.strict) else walkable(value)
            if items is None:
                raise fail("list_type", value)
            state.floor(LAX)
        made = each(items, value, inner, state, most, "List", fast)
        if least is not None and len(made) < least:
            raise fail("too_short", value, field_type="List", min_length=least, actual_length=len(made))
        return made

    return Node(lambda: f"list[{item.name if item else 'any'}]", check, looks_again=True)


def _build_set(cls: type, word: str, error: str) -> Callable[[Build, dict, dict], Node]:
    def build_set(build: Build, schema: dict, config: dict) -> Node:
        strict = pick(schema, config, "strict", otherwise=False)
        item = build.make(schema["items_schema"], config) if schema.get("items_schema") else None
        least, most, fast = schema.get("min_length"), schema.get("max_length"), schema.get("fail_fast", False)

        def check(value: Any, state: State) -> Any:
            items: Any = value
            if state.json:
                if not isinstance(value, list):
                    raise fail(error, value)
                state.floor(STRICT)
            elif isinstance(value, cls):
                state.floor(EXACT)
            else:
                items = None if (strict if state.strict is None else state.strict) else walkable(value)
                if items is None:
                    raise fail(error, value)
                state.floor(LAX)
            made = _gather(items, value, item, state, most, word, fast)
            if least is not None and len(made) < least:
                raise fail("too_short", value, field_type=word, min_length=least, actual_length=len(made))
            return made if cls is set else frozenset(made)

        return Node(lambda: f"{cls.__name__}[{item.name if item else 'any'}]", check)

    return build_set


def _gather(items: Iterable, given: Any, item: Node | None, state: State, most: int | None, word: str, fast: bool) -> set:
    made: set = set()
    lines: list[Line] = []
    for index, one in steps(items, given):
        try:
            value = item.check(one, state) if item else one
            try:
                made.add(value)
            except TypeError:
                raise fail("set_item_not_hashable", one) from None
        except Fail as failure:
            lines += failure.at(index).lines
        except PydanticOmit:
            continue
        if most is not None and len(made) > most:
            raise fail("too_long", given, field_type=word, max_length=most, actual_length=None)
        if lines and fast:
            break
    if lines:
        raise Fail(lines)
    return made


kind("set", "items_schema min_length max_length fail_fast strict")(_build_set(set, "Set", "set_type"))
kind("frozenset", "items_schema min_length max_length fail_fast strict")(_build_set(frozenset, "Frozenset", "frozen_set_type"))
