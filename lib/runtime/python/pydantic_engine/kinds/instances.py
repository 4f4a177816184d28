"""Values that are taken for what they are: anything, None, instances, subclasses, callables."""

from typing import Any

from ..build import Build, Node, kind
from ..failures import fail
from ..state import LAX, STRICT, State


@kind("any")
def build_any(build: Build, schema: dict, config: dict) -> Node:
    def check(value: Any, state: State) -> Any:
        state.floor(STRICT)
        return value

    return Node("any", check, any=True)


@kind("none")
def build_none(build: Build, schema: dict, config: dict) -> Node:
    def check(value: Any, state: State) -> None:
        if value is not None:
            raise fail("none_required", value)

    return Node("none", check)


@kind("is-instance", "cls cls_repr")
def build_is_instance(build: Build, schema: dict, config: dict) -> Node:
    cls = schema["cls"]
    shown = schema.get("cls_repr") or (cls.__name__ if isinstance(cls, type) else repr(cls))

    def check(value: Any, state: State) -> Any:
        if state.json:
            raise fail("needs_python_object", value, method_name="isinstance")
        if not isinstance(value, cls):
            raise fail("is_instance_of", value, **{"class": shown})
        return value

    return Node(f"is-instance[{shown}]", check)


@kind("is-subclass", "cls cls_repr")
def build_is_subclass(build: Build, schema: dict, config: dict) -> Node:
    cls = schema["cls"]
    shown = schema.get("cls_repr") or (cls.__name__ if isinstance(cls, type) else repr(cls))

    def check(value: Any, state: State) -> Any:
        if state.json:
            raise fail("needs_python_object", value, method_name="issubclass")
        if not (isinstance(value, type) and issubclass(value, cls)):
            raise fail("is_subclass_of", value, **{"class": shown})
        return value

    return Node(f"is-subclass[{shown}]", check)


@kind("callable")
def build_callable(build: Build, schema: dict, config: dict) -> Node:
    def check(value: Any, state: State) -> Any:
        state.floor(LAX)
        if not callable(value):
            raise fail("callable_type", value)
        return value

    return Node("callable", check)
