"""Dataclasses: arguments by place and by name, then an instance."""

import dataclasses
from typing import Any

from ..build import Build, Node, check_config, kind, pick
from ..failures import Fail, Line, fail, known
from ..known_errors import SchemaError
from ..sentinels import ArgsKwargs
from ..state import STRICT, State
from .dicts import place_of
from .functions import guarded
from .models import revalidates
from .record_fields import Field, Record, build_field

_set = object.__setattr__


class Arguments(Record):
    """The fields of a dataclass, as arguments of its making."""

    def __init__(self, build: Build, schema: dict, config: dict) -> None:
        fields = [Field(said["name"], said, build_field(build, said, config, f"'{said['name']}'")) for said in schema["fields"]]
        for field in fields:
            if field.node.facts.get("omits"):
                raise SchemaError(f"Field `{field.name}`: omit_on_error cannot be used with arguments")
        super().__init__(schema, config, fields, None)
        self.cls_name, self.collects = schema["dataclass_name"], schema.get("collect_init_only", False)

    def check(self, value: Any, state: State) -> tuple[dict, tuple | None]:
        """The fields' values, and the values that only the making sees. Raises Fail."""
        args, kwargs = self.arguments(value)
        made: dict = {}
        only: list = []
        lines: list[Line] = []
        used: set = set()
        by_alias, by_name = self.names(state)
        was = state.data, state.field
        state.data = made
        place = 0
        try:
            for field in self.fields:
                state.field = field.name
                at = None
                if field.init and not field.kw_only:
                    at, place = place, place + 1
                found = self.lookups(field, by_alias, by_name).find(kwargs) if field.init else None
                if found:
                    used.add(found[0][0])
                self.one(field, at, args, found, value, state, made, only, lines, (by_alias, by_name))
            state.field = was[1]
            lines += [Line(known("unexpected_positional_argument"), args[i], (i,)) for i in range(place, len(args))]
            self.others(kwargs, used, state, made, lines)
        finally:
            state.data, state.field = was
        if lines:
            raise Fail(lines)
        state.add_fields(len(made))
        return made, tuple(only) if self.collects else None

    def arguments(self, value: Any) -> tuple[tuple, dict]:
        """The arguments by place and by name."""
        if isinstance(value, ArgsKwargs):
            return value.args, value.kwargs or {}
        if isinstance(value, dict):
            return (), value
        raise fail("dataclass_type", value, class_name=self.cls_name)

    def one(self, field: Field, at: int | None, args: tuple, found: Any, given: Any, state: State, made: dict, only: list, lines: list, names: tuple) -> None:
        """Reads one field."""
        lookups = self.lookups(field, *names)
        placed = at is not None and at < len(args)
        if placed and found:
            lines.append(Line(known("multiple_argument_values"), found[1], self.place(lookups.paths[0], field)))
            return
        try:
            if placed:
                value = field.node.check(args[at], state)
            elif found:
                value = field.node.check(found[1], state)
            elif field.node.default:
                value = field.node.default(state)
            else:
                if field.init:
                    lines.append(Line(known("missing"), given, self.place(lookups.paths[0], field)))
                return
        except Fail as failure:
            lines += failure.at(*((at,) if placed else self.place(found[0], field) if found else (field.name,))).lines
            return
        if field.init_only and self.collects:
            only.append(value)
        else:
            made[field.name] = value

    def others(self, kwargs: dict, used: set, state: State, made: dict, lines: list[Line]) -> None:
        """What was given by a name that no field has."""
        behaviour = state.extra or self.behaviour
        for key, value in kwargs.items():
            if key in used:
                continue
            if not isinstance(key, str):
                lines.append(Line(known("invalid_key"), key, (place_of(key),)))
            elif behaviour == "forbid":
                lines.append(Line(known("unexpected_keyword_argument"), value, (key,)))
            elif behaviour == "allow":
                made[key] = value

    def assign(self, values: dict, name: str, value: Any, state: State) -> tuple[dict, None]:
        values, extra, _ = super().assign(values, name, value, state)
        return {**values, **(extra or {})}, None


@kind("dataclass-args", "dataclass_name fields computed_fields collect_init_only extra_behavior")
def build_dataclass_args(build: Build, schema: dict, config: dict) -> Node:
    arguments = Arguments(build, schema, config)
    node = Node(f"dataclass-args[{arguments.cls_name}]", arguments.check)
    node.assign = arguments.assign
    return node


@kind("dataclass", "cls generic_origin schema fields cls_name post_init revalidate_instances strict frozen slots config")
def build_dataclass(build: Build, schema: dict, config: dict) -> Node:
    config = check_config(schema.get("config"))
    inner, cls = build.make(schema["schema"], config), schema["cls"]
    name = schema.get("cls_name") or cls.__name__
    revalidate = pick(schema, config, "revalidate_instances", otherwise="never")
    strict, post_init = pick(schema, config, "strict", otherwise=False), schema.get("post_init", False)
    slots, frozen, fields = schema.get("slots", False), schema.get("frozen", False), schema["fields"]

    def fill(instance: Any, made: tuple[dict, tuple | None], given: Any) -> Any:
        values, only = made
        if slots:
            for key, value in values.items():
                _set(instance, key, value)
        else:
            _set(instance, "__dict__", values)
        if post_init:
            guarded(instance.__post_init__, given, *(only or ()))
        return instance

    def check(value: Any, state: State) -> Any:
        if state.instance is not None:
            instance, state.instance = state.instance, None
            return fill(instance, inner.check(value, state), value)
        if not state.json and isinstance(value, cls):
            if not revalidates(revalidate, value, cls):
                return value
            source = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
            return fill(cls.__new__(cls), inner.check(source, state), value)
        if state.mode != "json" and (strict if state.strict is None else state.strict):
            raise fail("dataclass_exact_type", value, class_name=name)
        made = inner.check(value, state)
        state.floor(STRICT)
        return fill(cls.__new__(cls), made, value)

    def assign(obj: Any, key: str, value: Any, state: State) -> Any:
        if frozen:
            raise fail("frozen_instance", value)
        values = {one: getattr(obj, one) for one in fields} if slots else dict(obj.__dict__)
        made, _ = inner.assign(values, key, value, state)
        if slots:
            _set(obj, key, made[key])
        else:
            _set(obj, "__dict__", made)
        return obj

    node = Node(name, check)
    node.assign = assign
    return node
