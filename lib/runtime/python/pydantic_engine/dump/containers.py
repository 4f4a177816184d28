"""Writers of lists, sets, tuples and dicts."""

from typing import Any

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
        order = writers(len(value))
        parts = []
        for index, item in enumerate(value):
            ways = chosen_at(index, len(value), include, exclude)
            if ways is not None:
                parts.append(order[index].dump(item, *ways, st) if index < len(order) else free(item, *ways, st))
        if len(order) != len(value):
            _uneven("extra" if len(value) > len(order) else "too few", st)
        return parts if st.json else tuple(parts)

    return Writer(label, dump)


def _uneven(what: str, st: DumpState) -> None:
    from ..known_errors import PydanticSerializationUnexpectedValue

    said = f"Unexpected {what} items present in tuple"
    if st.check:
        raise PydanticSerializationUnexpectedValue(said)
    st.problems.append(said)


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
