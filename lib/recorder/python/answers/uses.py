"""Everyday calls on models: what they need, and their answers."""

import copy
import dataclasses
import datetime as dt
import decimal
import json
import pickle
import typing
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Annotated, Any

import pydantic
import pydantic_core
from pydantic import (
    BaseModel, ConfigDict, Field, PlainSerializer, ValidationError, WrapSerializer, computed_field, field_serializer, field_validator,
)  # fmt: skip
from pydantic_core import PydanticCustomError, PydanticKnownError

from . import models, shapes, single_types
from .shown import attempt
from .uses_asked import EXPRESSIONS, TEXTS, URLS


class Watched(BaseModel):
    model_config = ConfigDict(validate_assignment=True)
    n: int = Field(1, gt=0)
    fixed: str = Field("f", frozen=True)
    day: dt.date | None = None

    @field_validator("n")
    @classmethod
    def even(cls, value: int) -> int:
        if value % 2:
            raise PydanticCustomError("odd", "{value} is odd", {"value": value})
        return value


class Told(BaseModel):
    a: int
    b: str = "b"

    @field_validator("a", "b", mode="before")
    @classmethod
    def tell(cls, value: Any, info: Any) -> Any:
        if info.context:
            raise PydanticKnownError("greater_than", {"gt": info.context["least"]})
        return value


class Again(BaseModel):
    model_config = ConfigDict(revalidate_instances="always")
    n: int


class Plain:
    def __init__(self, **fields: Any) -> None:
        self.__dict__.update(fields)


class Hidden(BaseModel):
    _seen: list = []
    n: int = 0

    def model_post_init(self, context: Any) -> None:
        if self.n < 0:
            raise ValueError("below zero")
        self._seen = [self.n, context]


def errors(call: Callable[[], Any], **how: Any) -> Any:
    """The errors that a call ends with."""
    try:
        return call()
    except ValidationError as error:
        return error.errors(**how)


def caught(call: Callable[[], Any]) -> ValidationError:
    """The error that a call ends with."""
    try:
        call()
    except ValidationError as error:
        return error
    raise AssertionError("no error")


def changed(obj: Any, **values: Any) -> Any:
    """An object after some of its fields were set."""
    for name, value in values.items():
        setattr(obj, name, value)
    return obj


class Infos(BaseModel):
    x: int

    @field_serializer("x", mode="wrap")
    def told(self, value: int, handler: Any, info: Any) -> str:
        return f"{info} {info.field_name} {info.exclude_computed_fields} {info.mode_is_json()} {handler(value)}"


class Fails(BaseModel):
    x: int

    @field_serializer("x")
    def told(self, value: int) -> int:
        raise ValueError(f"never {value}")

    @computed_field
    @property
    def y(self) -> int:
        raise KeyError("y")


class Ciphered(BaseModel):
    a: int = 1
    b: Annotated[int, PlainSerializer(lambda value: value * 2)] = 5
    c: Annotated[int, WrapSerializer(lambda value, handler: handler(value) * 2)] = 6
    d: Annotated[int, PlainSerializer(lambda value: value * 2, when_used="json")] = 5
    e: Any = Field(None, exclude_if=lambda value: value is None)


FULL = {"id": 1, "name": "ada", "tags": ["x", "y"], "address": {"street": "Main", "zip": "12345"}, "scores": [1.5, 2], "meta": {"a": 1, "b": "x"}}


def use_answers() -> Iterator[tuple[str, Callable[[], str]]]:
    """Every use by its text, with a call that gives its answer."""
    modules = {"copy": copy, "dataclasses": dataclasses, "dt": dt, "decimal": decimal, "json": json, "pickle": pickle, "pydantic_core": pydantic_core, "Object": SimpleNamespace}
    called = {name: getattr(pydantic, name) for name in ("TypeAdapter", "HttpUrl", "create_model")}
    spoken = {name: getattr(pydantic_core, name) for name in ("from_json", "to_json", "to_jsonable_python")}
    kinds = {"Optional": typing.Optional, "Union": typing.Union}
    names = {**vars(models), **vars(shapes), **vars(single_types), **globals(), **modules, **called, **spoken, **kinds}
    lines = [line for line in EXPRESSIONS.split("\n") if line]
    lines += [f"from_json({text!r})" for text in TEXTS]
    lines += [f"Cup.model_validate_json({text!r})" for text in TEXTS]
    for url in URLS:
        lines.append(f"HttpUrl({url!r})")
        lines.append(f"(lambda u: [str(u), u.scheme, u.username, u.password, u.host, u.port, u.path, u.query, u.query_params(), u.fragment, u.unicode_string()])(pydantic_core.Url({url!r}))")
    for line in lines:
        yield line, lambda line=line: _answer(line, names)


def _answer(line: str, names: dict[str, Any]) -> str:
    said = attempt(lambda: eval(line, names))
    if said.startswith("!NameError"):
        raise NameError(f"{line}: {said}")
    return said
