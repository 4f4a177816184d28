"""Models of other shapes: from objects, roots, generics, dataclasses, typed dicts."""

import dataclasses
import datetime as dt
import decimal
import uuid
from typing import Generic, NotRequired, Optional, TypeVar

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, RootModel, SecretStr, SerializeAsAny
from pydantic.dataclasses import dataclass as checked_dataclass
from typing_extensions import TypedDict

from .models import Cat, Cup
from .single_types import Color

T = TypeVar("T")
D = decimal.Decimal

class FromObject(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    n: int
    label: str = "none"


class Holder(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    inner: FromObject
    many: list[FromObject] = []


class Defaults(BaseModel):
    model_config = ConfigDict(validate_default=True)
    a: int = "3"
    b: list[int] = Field(default_factory=lambda: ["4"])
    c: int = Field(default_factory=lambda data: data.get("a", 0) + 1)
    __hidden: int = PrivateAttr(5)


class Everything(BaseModel):
    when: dt.datetime
    day: dt.date
    u: uuid.UUID
    amount: D
    pair: tuple[int, str]
    pets: dict[str, list[Cat]]
    color: Color = Color.red
    password: SecretStr = SecretStr("x")
    data: bytes = b"x"
    span: dt.timedelta = dt.timedelta(hours=1)


class Names(RootModel[list[str]]):
    pass


class Table(RootModel[dict[str, Cup]]):
    pass


class Box(BaseModel, Generic[T]):
    content: T
    count: int = 1


class Base(BaseModel):
    b: int = 1


class Derived(Base):
    d: int = 2


class Shelf(BaseModel):
    plain: Base
    any: SerializeAsAny[Base]


class Parent(BaseModel):
    base: Base = Base()
    maybe: Derived | Base | None = None


@dataclasses.dataclass
class Point:
    x: int
    y: int = 0
    tags: list[str] = dataclasses.field(default_factory=list)


@checked_dataclass(config=ConfigDict(extra="forbid"))
class Line:
    start: Point
    end: Point
    width: float = Field(1.0, gt=0)

    def __post_init__(self) -> None:
        if self.start == self.end:
            raise ValueError("no length")


class Movie(TypedDict):
    title: str
    year: int
    rating: NotRequired[float]


class Partial(TypedDict, total=False):
    a: int
    b: Optional[str]


class Titled(BaseModel):
    model_config = ConfigDict(title="A title", hide_input_in_errors=True, use_enum_values=True, coerce_numbers_to_str=True)
    name: str
    color: Color = Color.blue
