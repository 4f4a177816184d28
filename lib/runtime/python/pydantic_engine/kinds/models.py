"""Models: from fields to an instance of the class."""

from typing import Any

from ..build import Build, Node, check_config, kind, pick
from ..failures import fail
from ..sentinels import PydanticUndefined
from ..state import STRICT, State
from .functions import guarded

_set = object.__setattr__
_KEYS = "cls generic_origin schema custom_init root_model post_init revalidate_instances strict frozen extra_behavior config"


def revalidates(how: str, value: Any, cls: type) -> bool:
    """Whether an instance is taken apart and validated again."""
    return how == "always" or how == "subclass-instances" and type(value) is not cls


class Model:
    """The validator of one model class."""

    def __init__(self, build: Build, schema: dict) -> None:
        self.config = check_config(schema.get("config"))
        self.inner = build.make(schema["schema"], self.config)
        self.cls: type = schema["cls"]
        self.origin = schema.get("generic_origin")
        self.root = schema.get("root_model", False)
        self.custom_init = schema.get("custom_init", False)
        self.post_init = schema.get("post_init")
        self.frozen = schema.get("frozen", False)
        self.revalidate = pick(schema, self.config, "revalidate_instances", otherwise="never")

    def check(self, value: Any, state: State) -> Any:
        if state.instance is not None:
            instance, state.instance = state.instance, None
            return self.fill(instance, value, value, state, None)
        if not state.json and isinstance(value, self.cls):
            if not revalidates(self.revalidate, value, self.cls):
                return value
            seen = value.__pydantic_fields_set__
            if self.root:
                return self.construct(value.root, value, state, seen)
            return self.construct({**value.__dict__, **(value.__pydantic_extra__ or {})}, value, state, seen)
        if not state.json and self.origin is not None and isinstance(value, self.origin):
            return self.construct(value.__dict__, value, state, value.__pydantic_fields_set__)
        state.floor(STRICT)
        return self.construct(value, value, state, None)

    def construct(self, value: Any, given: Any, state: State, seen: set | None) -> Any:
        """A new instance from a source of fields."""
        if self.custom_init and isinstance(value, dict):
            return guarded(lambda: self.cls(**value), given)
        return self.fill(self.cls.__new__(self.cls), value, given, state, seen)

    def fill(self, instance: Any, value: Any, given: Any, state: State, seen: set | None) -> Any:
        """Validates the fields and puts them into an instance."""
        if self.root:
            fresh = value is PydanticUndefined
            values, extra, names = {"root": self.inner.check(value, state)}, None, set() if fresh else {"root"}
        else:
            values, extra, names = self.inner.check(value, state)
        self.put(instance, values, extra, names if seen is None else set(seen))
        if self.post_init:
            guarded(getattr(instance, self.post_init), given, state.context)
        return instance

    def put(self, instance: Any, values: dict, extra: dict | None, names: set) -> None:
        """Stores what was validated, past the class's own __setattr__."""
        _set(instance, "__dict__", values)
        _set(instance, "__pydantic_fields_set__", names)
        if self.root:
            return
        _set(instance, "__pydantic_extra__", extra)
        if not self.post_init:
            _set(instance, "__pydantic_private__", None)

    def assign(self, obj: Any, name: str, value: Any, state: State) -> Any:
        """Sets one field of an instance. Raises Fail."""
        if self.frozen:
            raise fail("frozen_instance", value)
        if self.root:
            if name != "root":
                raise fail("no_such_attribute", value, attribute=name)
            new = self.inner.check(value, state)
            _set(obj, "__dict__", {"root": new})
            obj.__pydantic_fields_set__.add("root")
            return obj
        values = {**obj.__dict__, **(obj.__pydantic_extra__ or {})}
        values, extra, names = self.inner.assign(values, name, value, state)
        _set(obj, "__dict__", values)
        _set(obj, "__pydantic_extra__", extra)
        obj.__pydantic_fields_set__.update(names)
        return obj


@kind("model", _KEYS)
def build_model(build: Build, schema: dict, config: dict) -> Node:
    model = Model(build, schema)
    node = Node(model.cls.__name__, model.check)
    node.assign = model.assign
    return node
