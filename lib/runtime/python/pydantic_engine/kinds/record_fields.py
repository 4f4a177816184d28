"""The fields of models and typed dicts: each found, checked, or given its default; what is left over kept, dropped or refused."""

from typing import Any

from ..build import Build, Node, check_config, kind, pick
from ..failures import Fail, Line, fail, known
from ..known_errors import PydanticOmit, SchemaError
from ..refusal import refuse
from ..sentinels import PydanticUndefined
from ..state import State
from .dicts import place_of
from .record_input import Attributes, Lookups, fields_input

_FIELD_KEYS = frozenset(
    """type schema validation_alias serialization_alias serialization_exclude serialization_exclude_if frozen metadata required
    name kw_only init init_only""".split()
)


class Field:
    """One field: its validator and the names it answers to."""

    __slots__ = ("name", "node", "frozen", "required", "by_name", "by_alias", "by_both", "alias", "kw_only", "init", "init_only")

    def __init__(self, name: str, said: dict, node: Node, required: bool = True) -> None:
        for key in said:
            if key not in _FIELD_KEYS:
                refuse(f"{key!r} of a field")
        self.name, self.node, self.required = name, node, required
        self.frozen = said.get("frozen", False)
        self.alias = said.get("validation_alias")
        self.by_name = Lookups(name)
        self.by_alias = Lookups(self.alias) if self.alias is not None else self.by_name
        self.by_both = Lookups(self.alias, name) if self.alias is not None else self.by_name
        self.kw_only, self.init, self.init_only = said.get("kw_only", False), said.get("init", True), said.get("init_only", False)


def build_field(build: Build, said: dict, config: dict, shown: str) -> Node:
    """The validator of a field. Raises SchemaError that names the field."""
    try:
        return build.make(said["schema"], config)
    except SchemaError as error:
        raise SchemaError(f"Field {shown}:\n  SchemaError: {error}") from None


class Record:
    """Fields together: how they are read out of a value, and how one of them is set."""

    def __init__(self, schema: dict, config: dict, fields: list[Field], extras: Node | None) -> None:
        self.fields, self.extras = fields, extras
        self.by_name = {field.name: field for field in fields}
        self.strict = pick(schema, config, "strict", otherwise=False)
        self.attributes = pick(schema, config, "from_attributes", otherwise=False)
        self.extras_first = schema["type"] == "model-fields"
        self.behaviour = pick(schema, config, "extra_behavior", "extra_fields_behavior", "ignore")
        self.loc_by_alias = config.get("loc_by_alias") is not False
        self.alias = config.get("validate_by_alias")
        self.named = config.get("validate_by_name")

    def names(self, state: State) -> tuple[bool, bool]:
        """Whether aliases count, and whether names do."""
        by_alias = state.by_alias if state.by_alias is not None else self.alias if self.alias is not None else True
        by_name = state.by_name if state.by_name is not None else bool(self.named)
        return by_alias, by_name

    def lookups(self, field: Field, by_alias: bool, by_name: bool) -> Lookups:
        """The ways in which a field may be found this time."""
        return field.by_both if by_alias and by_name else field.by_alias if by_alias else field.by_name

    def taken(self, source: dict) -> set:
        """The keys that any field may be found under, by alias or by name, and the first of every path that leads somewhere: in JSON none of them is left over."""
        keys = set()
        for field in self.fields:
            keys.add(field.name)
            keys.update(path[0] for path in field.by_both.paths if len(path) == 1 or field.by_both.along(path, source))
            keys.update(path[0] for path in field.by_alias.paths if len(path) == 1 or field.by_alias.along(path, source))
        return keys

    def place(self, path: tuple, field: Field) -> tuple:
        """Where an error of a field is said to be."""
        return path if self.loc_by_alias else (field.name,)

    def read(self, source: Any, given: Any, state: State) -> tuple[dict, dict | None, set]:
        """The fields' values, what is left over, and the names of what was given. Raises Fail."""
        behaviour = state.extra or self.behaviour
        made: dict = {}
        extra: dict | None = {} if behaviour == "allow" else None
        seen, used = set(), set()
        lines: list[Line] = []
        by_alias, by_name = self.names(state)
        was = state.data, state.field
        state.data = made
        try:
            extras = behaviour != "ignore" and not isinstance(source, Attributes)
            if extras and state.json and self.extras_first:
                used.update(self.taken(source))
                self._rest(source, used, behaviour, extra, seen, state, lines)
            for field in self.fields:
                state.field = field.name
                lookups = self.lookups(field, by_alias, by_name)
                self._one(field, lookups, source, given, state, made, seen, used, lines)
            if extras and not (state.json and self.extras_first):
                state.field = was[1]
                self._rest(source, used, behaviour, extra, seen, state, lines)
        finally:
            state.data, state.field = was
        if lines:
            raise Fail(lines)
        state.add_fields(len(seen))
        return made, extra, seen

    def _one(self, field: Field, lookups: Lookups, source: Any, given: Any, state: State, made: dict, seen: set, used: set, lines: list) -> None:
        try:
            found = lookups.find(source)
        except Exception as error:
            lines += fail("get_attribute_error", given, error=f"{type(error).__name__}: {error}").at(field.name).lines
            return
        try:
            if found is not None:
                used.add(found[0][0])
                made[field.name] = field.node.check(found[1], state)
                seen.add(field.name)
            elif field.node.default:
                if field.node.facts.get("takes_data") and lines:
                    raise fail("default_factory_not_called", PydanticUndefined)
                made[field.name] = field.node.default(state)
            elif field.required:
                lines.append(Line(known("missing"), given, self.place(lookups.paths[0], field)))
        except Fail as failure:
            lines += failure.at(*(self.place(found[0], field) if found else (field.name,))).lines
        except PydanticOmit:
            pass

    def _rest(self, source: Any, used: set, behaviour: str, extra: dict | None, seen: set, state: State, lines: list[Line]) -> None:
        for key, value in source.items():
            if key in used:
                continue
            if not isinstance(key, str):
                lines.append(Line(known("invalid_key"), key, (place_of(key),)))
            elif behaviour == "forbid":
                lines.append(Line(known("extra_forbidden"), value, (str.__str__(key),)))
            else:
                try:
                    extra[str.__str__(key)] = self.extras.check(value, state) if self.extras else value
                    seen.add(str.__str__(key))
                except Fail as failure:
                    lines += failure.at(str.__str__(key)).lines

    def assign(self, values: dict, name: str, value: Any, state: State) -> tuple[dict, dict | None, set]:
        """All values with one of them anew. Raises Fail for a field that is frozen, unknown, or does not take the value."""
        field = self.by_name.get(name)
        others = {key: item for key, item in values.items() if key != name}
        behaviour = state.extra or self.behaviour
        was = state.data, state.field
        state.data, state.field = others, name
        try:
            if field is None:
                if behaviour != "allow":
                    raise fail("no_such_attribute", value, attribute=name)
                new = self.extras.check(value, state) if self.extras else value
            elif field.frozen:
                raise fail("frozen_field", value)
            else:
                new = field.node.check(value, state)
        except Fail as failure:
            raise failure.at(name) from None
        finally:
            state.data, state.field = was
        values = {**values, name: new}
        if behaviour != "allow":
            return values, None, {name}
        known_names = {key: item for key, item in values.items() if key in self.by_name}
        return known_names, {key: item for key, item in values.items() if key not in self.by_name}, {name}


def _record(build: Build, schema: dict, config: dict, fields: list[Field]) -> Record:
    if schema.get("extras_keys_schema") is not None:
        refuse("a schema for the names of extra fields")
    extras = build.make(schema["extras_schema"], config) if schema.get("extras_schema") else None
    return Record(schema, config, fields, extras)


@kind("model-fields", "fields model_name computed_fields strict extras_schema extras_keys_schema extra_behavior from_attributes")
def build_model_fields(build: Build, schema: dict, config: dict) -> Node:
    fields = [Field(name, said, build_field(build, said, config, f'"{name}"')) for name, said in schema["fields"].items()]
    record = _record(build, schema, config, fields)
    model = schema.get("model_name", "Model")

    def check(value: Any, state: State) -> tuple[dict, dict | None, set]:
        strict = record.strict if state.strict is None else state.strict
        attributes = record.attributes if state.attributes is None else state.attributes
        source = fields_input(value, strict, attributes, state, "model_type", class_name=model)
        return record.read(source, value, state)

    node = Node("model-fields", check)
    node.assign = record.assign
    return node


@kind("typed-dict", "fields cls cls_name computed_fields strict extras_schema extra_behavior total config")
def build_typed_dict(build: Build, schema: dict, config: dict) -> Node:
    config = config if schema.get("config") is None else check_config(schema["config"])
    total = pick(schema, config, "total", "typed_dict_total", True)
    fields = []
    for name, said in schema["fields"].items():
        node = build_field(build, said, config, f'"{name}"')
        required = said.get("required", total)
        if node.default and said.get("required"):
            raise SchemaError(f"Field '{name}': a required field cannot have a default value")
        if node.facts.get("omits") and required:
            raise SchemaError(f"Field '{name}': 'on_error = omit' cannot be set for required fields")
        fields.append(Field(name, said, node, required))
    record = _record(build, schema, config, fields)

    def check(value: Any, state: State) -> dict:
        strict = record.strict if state.strict is None else state.strict
        source = fields_input(value, strict, False, state, "dict_type")
        made, extra, _ = record.read(source, value, state)
        return {**made, **extra} if extra else made

    cls = schema.get("cls")
    return Node(schema.get("cls_name") or (cls.__name__ if cls else "typed-dict"), check)
