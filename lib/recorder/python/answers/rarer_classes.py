"""Classes with settings and shapes that are met more rarely."""

import datetime as dt
import decimal
import enum
import functools
from typing import Any, NamedTuple, NewType, TypeVar, Union

from pydantic import (
    AliasGenerator, BaseModel, ConfigDict, Field, computed_field, field_serializer, model_serializer, model_validator,
)  # fmt: skip
from pydantic.alias_generators import to_camel, to_pascal
from typing_extensions import TypeAliasType

D = decimal.Decimal
T = TypeVar("T")
N = TypeVar("N", bound=int)
UserId = NewType("UserId", int)
JsonTree = TypeAliasType("JsonTree", "Union[dict[str, JsonTree], list[JsonTree], str, int, float, bool, None]")
Pair = TypeAliasType("Pair", tuple[T, T], type_params=(T,))


class Perm(enum.Flag):
    read = 1
    write = 2


class Bits(enum.IntFlag):
    one = 1
    two = 2


class Known(enum.Enum):
    yes = "yes"
    no = "no"

    @classmethod
    def _missing_(cls, value: object) -> Any:
        return cls.yes if value == "y" else None


class Ratio(float, enum.Enum):
    half = 0.5
    whole = 1.0


class Spot(NamedTuple):
    x: int
    y: str = "y"


class Camel(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)
    first_name: str
    last_seen_at: dt.datetime | None = None
    is_ok: bool = Field(True, alias="OK")


class Pascal(BaseModel):
    model_config = ConfigDict(alias_generator=AliasGenerator(validation_alias=to_camel, serialization_alias=to_pascal), loc_by_alias=False)
    the_name: int
    the_other: str = "x"


class Encoded(BaseModel):
    model_config = ConfigDict(ser_json_timedelta="float", ser_json_bytes="base64", ser_json_inf_nan="strings", str_max_length=4, str_min_length=1)
    span: dt.timedelta = dt.timedelta(seconds=1)
    data: bytes = b"\xfb\xff"
    f: float = 0.0
    s: str = "abcd"
    any: Any = None


class Constants(BaseModel):
    model_config = ConfigDict(ser_json_inf_nan="constants", allow_inf_nan=True, str_to_upper=True)
    f: float
    fs: list[float] = []
    s: str = "x"


class Finite(BaseModel):
    model_config = ConfigDict(allow_inf_nan=False, val_json_bytes="hex")
    f: float = 0
    d: D = D(0)


class Starred(BaseModel):
    a: int
    b: str | None = None

    @field_serializer("*")
    def shouted(self, value: Any, info: Any) -> str:
        return f"{info.field_name}={value}"


class Cached(BaseModel):
    w: float
    h: float = 2

    @computed_field(alias="theArea", repr=False)
    @functools.cached_property
    def area(self) -> float:
        return self.w * self.h

    @computed_field
    @property
    def name(self) -> str | None:
        return None if self.w < 0 else f"{self.w}x{self.h}"


class Replaced(BaseModel):
    a: int = 0

    @model_validator(mode="before")
    @classmethod
    def from_text(cls, data: Any) -> Any:
        if isinstance(data, str):
            return {"a": data}
        if isinstance(data, int):
            raise TypeError("no ints here")
        return data

    @model_serializer
    def as_text(self) -> str:
        return f"a={self.a}"
