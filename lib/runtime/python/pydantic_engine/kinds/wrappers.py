"""Schemas around a schema: None allowed, a default, lax or strict, JSON or Python, one after another, another error."""

import copy
from typing import Any

from ..build import Build, Node, kind, pick
from ..failures import Fail, Line, fail
from ..known_errors import PydanticOmit, PydanticUseDefault, SchemaError
from ..refusal import StandInRefusal
from ..sentinels import PydanticUndefined
from ..state import LAX, State
from .unions import custom_error


@kind("nullable", "schema strict")
def build_nullable(build: Build, schema: dict, config: dict) -> Node:
    inner = build.make(schema["schema"], config)
    check = inner.check
    return Node(lambda: f"nullable[{inner.name}]", lambda value, state: None if value is None else check(value, state))


@kind("default", "schema default default_factory default_factory_takes_data on_error validate_default strict")
def build_default(build: Build, schema: dict, config: dict) -> Node:
    inner = build.make(schema["schema"], config)
    on_error = schema.get("on_error", "raise")
    checked = pick(schema, config, "validate_default", otherwise=False)
    factory, takes_data = schema.get("default_factory"), schema.get("default_factory_takes_data", False)
    has = "default" in schema
    fixed = schema.get("default")
    if has and factory:
        raise SchemaError('\'default\' and \'default_factory\' cannot be used together')
    if on_error == "default" and not (has or factory):
        raise SchemaError("'on_error = default' requires a `default` or `default_factory`")
    copied = has and not _hashable(fixed)

    def default(state: State) -> Any:
        if factory and takes_data:
            if state.data is None:
                raise fail("default_factory_not_called", PydanticUndefined)
            value = factory(state.data)
        else:
            value = factory() if factory else copy.deepcopy(fixed) if copied else fixed
        return state.as_python(check, value) if checked else value

    def check(value: Any, state: State) -> Any:
        if value is PydanticUndefined and node.default:
            return default(state)
        try:
            return inner.check(value, state)
        except PydanticUseDefault:
            if not node.default:
                raise
            return default(state)
        except StandInRefusal:
            raise
        except Exception:
            if on_error == "raise":
                raise
            if on_error == "omit":
                raise PydanticOmit from None
            return default(state)

    node = Node(lambda: f"default[{inner.name}]", check)
    node.default = default if has or factory else None
    node.facts.update(takes_data=takes_data, omits=on_error == "omit")
    return node


def _hashable(value: Any) -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True


@kind("lax-or-strict", "lax_schema strict_schema strict")
def build_lax_or_strict(build: Build, schema: dict, config: dict) -> Node:
    lax, firm = build.make(schema["lax_schema"], config), build.make(schema["strict_schema"], config)
    strict = pick(schema, config, "strict", otherwise=False)

    def check(value: Any, state: State) -> Any:
        if strict if state.strict is None else state.strict:
            return firm.check(value, state)
        if state.exactness is not None:
            fit = state.exactness, state.fields
            try:
                return firm.check(value, state)
            except Fail:
                state.exactness, state.fields = fit
                state.floor(LAX)
        return lax.check(value, state)

    return Node(lambda: f"lax-or-strict[lax={lax.name},strict={firm.name}]", check)


@kind("json-or-python", "json_schema python_schema")
def build_json_or_python(build: Build, schema: dict, config: dict) -> Node:
    json, python = build.make(schema["json_schema"], config), build.make(schema["python_schema"], config)

    def check(value: Any, state: State) -> Any:
        return (json if state.mode == "json" else python).check(value, state)

    return Node(lambda: f"json-or-python[json={json.name},python={python.name}]", check)


@kind("chain", "steps")
def build_chain(build: Build, schema: dict, config: dict) -> Node:
    nodes: list[Node] = []
    for step in schema["steps"]:
        node = build.make(step, config)
        nodes += node.facts.get("steps") or [node]
    if not nodes:
        raise SchemaError('One or more steps are required for a chain validator')
    if len(nodes) == 1:
        return nodes[0]
    first, rest = nodes[0], nodes[1:]

    def check(value: Any, state: State) -> Any:
        value = first.check(value, state)
        for node in rest:
            value = state.as_python(node.check, value)
        return value

    return Node(lambda: f"chain[{','.join(node.name for node in nodes)}]", check, steps=nodes)


@kind("custom-error", "schema custom_error_type custom_error_message custom_error_context")
def build_custom_error(build: Build, schema: dict, config: dict) -> Node:
    inner, error = build.make(schema["schema"], config), custom_error(schema)

    def check(value: Any, state: State) -> Any:
        try:
            return inner.check(value, state)
        except StandInRefusal:
            raise
        except Exception:
            raise Fail([Line(error, value)]) from None

    return Node(lambda: f"custom-error[{inner.name}]", check)


@kind("definitions", "schema definitions")
def build_definitions(build: Build, schema: dict, config: dict) -> Node:
    for definition in schema["definitions"]:
        build.definitions.setdefault(definition["ref"], _reference())
    for definition in schema["definitions"]:
        if "node" in build.definitions[definition["ref"]].facts:
            raise SchemaError(f"Duplicate ref: `{definition['ref']}`")
        node = build.make(definition, config)
        build.definitions[definition["ref"]].facts["node"] = node
    return build.make(schema["schema"], config)


@kind("definition-ref", "schema_ref")
def build_definition_ref(build: Build, schema: dict, config: dict) -> Node:
    return build.definitions.setdefault(schema["schema_ref"], _reference(schema["schema_ref"]))


def _reference(name: str = "") -> Node:
    """A validator that is known by name before it is built."""
    naming: list[bool] = []

    def label() -> str:
        if naming or "node" not in node.facts:
            return "..."
        naming.append(True)
        try:
            return node.facts["node"].name
        finally:
            naming.pop()

    def check(value: Any, state: State) -> Any:
        mark = (id(value), id(node))
        if state.json or isinstance(value, (str, int, float, type(None))):
            return node.facts["node"].check(value, state)
        if mark in state.open:
            raise fail("recursion_loop", value)
        state.open.add(mark)
        try:
            return node.facts["node"].check(value, state)
        finally:
            state.open.discard(mark)

    def assign(obj: Any, field: str, value: Any, state: State) -> Any:
        return node.facts["node"].assign(obj, field, value, state)

    node = Node(label, check, reference=name, looks_again=True)
    node.assign = assign
    return node
