"""Tagged unions: a field, or a function, says which member is meant."""

from typing import Any

from ..build import Build, Node, kind, pick
from ..failures import Fail, Line, known
from ..state import State
from .choices import Lookup
from .dicts import place_of
from .functions import guarded
from .record_input import Lookups, fields_input
from .unions import custom_error

_KEYS = "choices discriminator custom_error_type custom_error_message custom_error_context strict from_attributes"


@kind("tagged-union", _KEYS)
def build_tagged_union(build: Build, schema: dict, config: dict) -> Node:
    members = {tag: build.make(choice, config) for tag, choice in schema["choices"].items()}
    lookup = Lookup(list(members.items()))
    by = schema["discriminator"]
    strict = pick(schema, config, "strict", otherwise=False)
    attributes = pick(schema, config, "from_attributes", otherwise=True)
    error = custom_error(schema)
    shown = f"{getattr(by, '__name__', repr(by))}()" if callable(by) else _path_shown(by)
    tags = ", ".join(repr(tag) for tag in members)
    paths = None if callable(by) else Lookups(by)

    def tag_of(value: Any, state: State) -> tuple[Any] | None:
        if paths is None:
            tag = guarded(by, value, value)
            return None if tag is None else (tag,)
        source = fields_input(value, strict, attributes if state.attributes is None else state.attributes, state, "dict_type")
        found = paths.find(source)
        return None if found is None else (found[1],)

    def check(value: Any, state: State) -> Any:
        given = tag_of(value, state)
        if given is None:
            raise Fail([Line(error or known("union_tag_not_found", {"discriminator": shown}), value)])
        tag = given[0]
        found = lookup.find(tag)
        if found is None:
            context = {"discriminator": shown, "tag": str(tag), "expected_tags": tags}
            raise Fail([Line(error or known("union_tag_invalid", context), value)])
        try:
            return found[0].check(value, state)
        except Fail as failure:
            raise failure.at(place_of(tag)) from None

    return Node(lambda: f"tagged-union[{','.join(node.name for node in members.values())}]", check)


def _path_shown(by: Any) -> str:
    if isinstance(by, str):
        return repr(by)
    paths = [by] if by and not isinstance(by[0], list) else by
    return " | ".join(".".join(repr(part) for part in path) for path in paths)
