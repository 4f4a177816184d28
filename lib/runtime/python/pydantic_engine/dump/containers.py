"""Writers of lists, sets, tuples and dicts."""

from typing import Any

from ..known_errors import PydanticSerializationUnexpectedValue
from ..refusal import refuse
from .build import Writer, WriterBuild, writes
from .filters import ALL, chosen, chosen_at
from .free import free, items_of, key_text
from .state import DumpState

_CLASSES = {"list": list, "set": set, "frozenset": frozenset}


@writes("list", "set", "frozenset")
def build_items(build: WriterBuild, schema: dict, config: dict) -> Writer:
    cls = _CLASSES[schema["type"]]
    item = build.make(schema.get("items_schema") or {"type": "any"}, config)

    def dump(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        if not isinstance(value, cls):
            st.unexpected(made.name, value)
            return free(value, include, exclude, st)
        items = items_of(value, include, exclude, st, item.dump)
        return items if st.json or cls is list else cls(items)

    made = Writer(lambda: f"{schema['type']}[{item.name}]", dump)
    return made


@writes("tuple")
def build_tuple(build: WriterBuild, schema: dict, config: dict) -> Writer:
    items = [build.make(one, config) for one in schema["items_schema"]]
    repeats = schema.get("variadic_item_index")

    def label() -> str:
        names = [item.name for item in items]
        if repeats is not None:
            names.insert(repeats + 1, "...")
        return f"tuple[{', '.join(names)}]"

    def writers(count: int) -> list[Writer]:
        if repeats is None:
            return items
        between = max(0, count - (len(items) - 1))
        return [*items[:repeats], *[items[repeats]] * between, *items[repeats + 1 :]]

    def dump(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        if not isinstance(value, tuple):
            st.unexpected(label(), value)
            return free(value, include, exclude, st)
        if st.check:
            _counted(len(value), len(items), repeats, st)
        order = writers(len(value))
        parts = []
        for index, item in enumerate(value):
            ways = chosen_at(index, len(value), include, exclude)
            if ways is not None:
                parts.append(order[index].dump(item, *ways, st) if index < len(order) else free(item, *ways, st))
        if len(value) > len(order) or repeats is None and len(value) < len(order):
            st.problems.append(f"Unexpected {'extra' if len(value) > len(order) else 'too few'} items present in tuple")
        return parts if st.json else tuple(parts)

    return Writer(label, dump)


def _counted(count: int, places: int, repeats: int | None, st: DumpState) -> None:
    """Within the check of a union, a tuple of another length is no member's. Raises PydanticSerializationUnexpectedValue."""
    if repeats is None and count != places:
        raise PydanticSerializationUnexpectedValue(f"Expected {places} items, but got {count}")
    if repeats is not None and count < places - 1:
        refuse("writing tuples that are too short for a union's member")


@writes("dict")
def build_dict(build: WriterBuild, schema: dict, config: dict) -> Writer:
    keys = build.make(schema.get("keys_schema") or {"type": "any"}, config)
    values = build.make(schema.get("values_schema") or {"type": "any"}, config)

    def dump(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        if not isinstance(value, dict):
            st.unexpected(made.name, value)
            return free(value, include, exclude, st)
        return entries(value, include, exclude, st)

    def entries(value: dict, include: Any, exclude: Any, st: DumpState) -> dict:
        out = {}
        for key, item in value.items():
            ways = ALL if include is None and exclude is None else chosen(key, include, exclude)
            if ways is not None:
                out[_key(keys, key, st)] = values.dump(item, *ways, st)
        return out

    made = Writer(lambda: f"dict[{keys.name}, {values.name}]", dump)
    return made


def _key(keys: Writer, key: Any, st: DumpState) -> Any:
    written = keys.dump(key, None, None, st)
    if not st.json:
        return written
    if keys.key:
        return keys.key(key, st)
    return written if isinstance(written, str) else key_text(key, st)
