"""Core schemas put together by chance, the same ones for the same seed: what no model would ask for is asked too."""

import dataclasses
import datetime as dt
import random
from typing import Any

from pydantic_core import PydanticOmit, PydanticUseDefault, ValidationError

from .shown import shown
from .single_types import Color, Level, Size


def doubled(value: Any) -> Any:
    return value * 2


def not_a(value: Any) -> Any:
    if value == "a" or value == 1:
        raise ValueError("an a")
    return value


def omitted(value: Any) -> Any:
    if value == 2 or value == "b":
        raise PydanticOmit
    return value


def defaulted(value: Any) -> Any:
    if value is None:
        raise PydanticUseDefault
    return value


def counted(value: Any, handler: Any) -> Any:
    try:
        return handler(value)
    except ValidationError as error:
        return "errors", error.error_count(), error.errors()[0]["loc"]


def told(value: Any, info: Any) -> Any:
    return value, info.mode, info.field_name


FUNCTIONS = (doubled, not_a, omitted, defaulted)
LEAVES = "int float bool str bytes none any decimal date datetime time timedelta uuid url literal enum".split()
NESTED = """list set frozenset tuple many dict nullable default union in-turn tagged function-before function-after function-wrap
function-plain lax-or-strict json-or-python chain custom-error typed-dict model dataclass told json reference""".split()


class Chance:
    """Draws schemas with one hand."""

    def __init__(self, seed: int) -> None:
        self.hand, self.references = random.Random(seed), 0

    def maybe(self, schema: dict, share: float, **options: Any) -> dict:
        """Puts each option into a schema with a certain share."""
        for name, value in options.items():
            if self.hand.random() < share:
                schema[name] = self.hand.choice(value) if isinstance(value, list) else value
        return schema

    def leaf(self) -> dict:
        """A schema of one value."""
        name = self.hand.choice(LEAVES)
        schema: dict[str, Any] = {"type": name}
        firm = [True, False]
        if name in ("int", "float", "decimal"):
            self.maybe(schema, 0.25, gt=[0, 1, -5], le=[10, 100, 255], multiple_of=[1, 2, 5], strict=firm)
        elif name == "str":
            self.maybe(schema, 0.2, min_length=1, max_length=5, strip_whitespace=firm, to_lower=firm, strict=firm, coerce_numbers_to_str=firm, pattern=["^a", r"\d+$", "[a-c]+", "b$"])
        elif name == "bytes":
            self.maybe(schema, 0.2, min_length=1, max_length=3, strict=firm)
        elif name == "date":
            self.maybe(schema, 0.2, strict=firm, gt=dt.date(2024, 1, 1), le=dt.date(2024, 1, 2))
        elif name == "datetime":
            self.maybe(schema, 0.2, strict=firm, tz_constraint=["aware", "naive"], gt=dt.datetime(2024, 1, 1))
        elif name == "timedelta":
            self.maybe(schema, 0.2, strict=firm, gt=dt.timedelta(0), le=dt.timedelta(days=2))
        elif name == "uuid":
            self.maybe(schema, 0.2, strict=firm, version=4)
        elif name == "literal":
            schema["expected"] = self.hand.sample(["a", "b", 1, 2, True, None, "red", Size.small, Level.low, 1.5], self.hand.randint(1, 4))
        elif name == "enum":
            cls, sub_type = self.hand.choice([(Color, None), (Size, "str"), (Level, "int")])
            schema.update(cls=cls, members=list(cls), **({"sub_type": sub_type} if sub_type else {}))
        return schema

    def schema(self, depth: int) -> dict:
        """A schema of schemas, down to a depth."""
        if depth <= 0 or self.hand.random() < 0.25:
            return self.leaf()
        name = self.hand.choice(NESTED)
        return self._values(name, depth - 1) or self._around(name, depth - 1) or self._record(name, depth - 1)

    def _values(self, name: str, depth: int) -> dict | None:
        many = [self.schema(depth) for _ in range(self.hand.randint(1, 3))]
        firm = [True, False]
        if name in ("list", "set", "frozenset"):
            return self.maybe({"type": name, "items_schema": many[0]}, 0.2, min_length=1, max_length=2, strict=firm, fail_fast=firm)
        if name == "tuple":
            return self.maybe({"type": "tuple", "items_schema": many}, 0.2, strict=firm)
        if name == "many":
            return self.maybe({"type": "tuple", "items_schema": many, "variadic_item_index": self.hand.randrange(len(many))}, 0.2, min_length=1, max_length=3)
        if name == "dict":
            return self.maybe({"type": "dict", "keys_schema": self.leaf(), "values_schema": many[0]}, 0.2, min_length=1, strict=firm)
        if name in ("union", "in-turn"):
            return {"type": "union", "choices": many, **({"mode": "left_to_right"} if name == "in-turn" else {})}
        if name == "tagged":
            choices = {"cat": self._record("typed-dict", depth), "dog": many[0], 1: many[-1]}
            return {"type": "tagged-union", "choices": choices, "discriminator": self.hand.choice(["kind", "a", ["a", "b"], [["kind"], ["a"]]])}
        if name == "reference":
            self.references += 1
            ref = {"type": "definition-ref", "schema_ref": f"r{self.references}"}
            own = {"type": "list", "items_schema": {"type": "union", "choices": [ref, many[0]]}, "ref": f"r{self.references}"}
            return {"type": "definitions", "schema": ref, "definitions": [own]}
        return None

    def _around(self, name: str, depth: int) -> dict | None:
        inner = self.schema(depth)
        if name in ("nullable", "json"):
            return {"type": name, "schema": inner}
        if name == "default":
            return self.maybe({"type": name, "schema": inner, "default": self.hand.choice([None, 1, "a"])}, 0.25, on_error=["omit", "default"], validate_default=[True, False])
        if name == "told":
            return {"type": "function-after", "schema": inner, "function": {"type": "with-info", "function": told}}
        if name == "function-plain":
            return {"type": name, "function": {"type": "no-info", "function": self.hand.choice(FUNCTIONS)}}
        if name.startswith("function"):
            function = counted if name == "function-wrap" else self.hand.choice(FUNCTIONS)
            return {"type": name, "schema": inner, "function": {"type": "no-info", "function": function}}
        if name == "custom-error":
            return {"type": name, "schema": inner, "custom_error_type": "mine", "custom_error_message": "Mine {x}", "custom_error_context": {"x": 1}}
        if name == "lax-or-strict":
            return {"type": name, "lax_schema": inner, "strict_schema": self.schema(depth)}
        if name == "json-or-python":
            return {"type": name, "json_schema": inner, "python_schema": self.schema(depth)}
        return {"type": name, "steps": [inner, self.schema(depth)]} if name == "chain" else None

    def _record(self, name: str, depth: int) -> dict:
        names = self.hand.sample(["a", "b", "x", "y", "kind", "n", "name"], self.hand.randint(1, 4))
        fields = {one: self._field(one, depth) for one in names}
        choose = {"strict": [True, False], "extra_fields_behavior": ["allow", "forbid"], "loc_by_alias": [True, False], "validate_by_name": True, "from_attributes": True}
        config = self.maybe({}, 0.12, **choose, ser_json_timedelta="float", str_max_length=4, serialize_by_alias=True, revalidate_instances=["always", "subclass-instances"])
        if name == "typed-dict":
            return self.maybe({"type": name, "fields": {one: {"type": "typed-dict-field", **field} for one, field in fields.items()}, "config": config}, 0.2, total=False)
        if name == "model":
            inner = {"type": "model-fields", "fields": {one: {"type": "model-field", **field} for one, field in fields.items()}}
            return {"type": "model", "cls": _model(), "schema": inner, "config": config}
        cls = dataclasses.make_dataclass("Data", [(one, object, None) for one in names])
        given = [{"type": "dataclass-field", "name": one, "schema": _plain(field["schema"])} for one, field in fields.items()]
        return {"type": "dataclass", "cls": cls, "fields": names, "schema": {"type": "dataclass-args", "dataclass_name": "Data", "fields": given}, "config": config}

    def _field(self, name: str, depth: int) -> dict:
        schema = _plain(self.schema(depth))
        if self.hand.random() < 0.4:
            schema = {"type": "default", "schema": schema, "default": self.hand.choice([None, 1, "z"])}
        return self.maybe({"schema": schema}, 0.15, validation_alias=[name.upper(), ["a", 0], [["a", "b"], ["x"]]], serialization_alias=f"{name}S", serialization_exclude=True)


def _plain(schema: dict) -> dict:
    """A schema that leaves nothing out on an error: fields may not."""
    return {**schema, "on_error": "raise"} if schema.get("on_error") == "omit" else schema


def _model() -> type:
    class Model:
        __slots__ = "__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__"

        def __repr__(self) -> str:
            return f"Model({shown(self.__dict__)}, {shown(self.__pydantic_extra__)}, {sorted(self.__pydantic_fields_set__)})"

    return Model
