"""Models as lessons and everyday code have them."""

import datetime as dt
import decimal
import uuid
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AliasChoices, AliasPath, BaseModel, ConfigDict, Field, HttpUrl, computed_field, field_serializer,
    field_validator, model_serializer, model_validator,
)  # fmt: skip

from .single_types import Level, Size

T = TypeVar("T")
D = decimal.Decimal


class Address(BaseModel):
    street: str = Field(min_length=1, max_length=20)
    zip: str = Field(pattern=r"^\d{5}$")
    city: str | None = None


class User(BaseModel):
    id: int = Field(gt=0)
    name: str
    email: str | None = None
    tags: list[str] = Field(default_factory=list, max_length=3)
    address: Address | None = None
    size: Size = Size.small
    level: Level = Level.low
    scores: list[float] = []
    meta: dict[str, int | str] = {}


class Item(BaseModel):
    name: str = Field(min_length=2, title="Its name", description="What it is called", examples=["Tea"])
    price: float = Field(gt=0)
    tax: float | None = None
    tags: set[int] = set()


class Cup(BaseModel):
    tea: str
    sugar: int = 0


class Tray(BaseModel):
    table: int
    cups: list[Cup]


class Order(BaseModel):
    model_config = ConfigDict(str_to_lower=True)
    items: list[User] = Field(min_length=1)
    total: D = Field(ge=0)
    note: str = Field("none", alias="Note", validation_alias=AliasChoices("note", "memo"))
    paid: bool = False
    at: dt.time | None = None

    @field_validator("total", mode="after")
    @classmethod
    def not_too_much(cls, value: D) -> D:
        assert value < 1000, "too much"
        return value

    @model_validator(mode="before")
    @classmethod
    def seen(cls, data: Any) -> Any:
        return {**data, "seen": True} if isinstance(data, dict) else data


class Click(BaseModel):
    type: Literal["click"]
    x: int
    y: int


class Key(BaseModel):
    type: Literal["key"]
    code: str


class Page(BaseModel):
    events: list[Annotated[Click | Key, Field(discriminator="type")]]
    nxt: HttpUrl | None = None
    ids: list[uuid.UUID] = []
    span: dt.timedelta | None = None


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int = 9


class Dog(BaseModel):
    kind: Literal["dog", "wolf"]
    bark: bool


def kind_of(value: Any) -> str | None:
    return value.get("kind") if isinstance(value, dict) else getattr(value, "kind", None)


class Node(BaseModel):
    value: int
    next: "Node | None" = None


class Tree(BaseModel):
    name: str
    children: list["Tree"] = []


class Closed(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, populate_by_name=True, frozen=True)
    a: str = Field(alias="A")
    b: int = 3


class Open(BaseModel):
    model_config = ConfigDict(extra="allow")
    x: Any = None
    y: int = 0


class OpenInts(BaseModel):
    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, int]
    x: int = 1


class Checked(BaseModel):
    a: int
    b: int

    @field_validator("b", mode="before")
    @classmethod
    def one_more(cls, value: Any) -> Any:
        return int(value) + 1

    @field_validator("a", "b")
    @classmethod
    def knows_the_others(cls, value: int, info: Any) -> int:
        if info.field_name == "b" and info.data.get("a") == 13:
            raise ValueError(f"unlucky after {sorted(info.data)}")
        return value

    @model_validator(mode="after")
    def in_order(self) -> "Checked":
        if self.a > self.b:
            raise ValueError("a over b")
        return self

    @computed_field
    @property
    def total(self) -> int:
        return self.a + self.b

    @field_serializer("a")
    def in_brackets(self, value: int) -> str:
        return f"<{value}>"


class Around(BaseModel):
    n: int

    @field_validator("n", mode="wrap")
    @classmethod
    def half(cls, value: Any, handler: Any) -> int:
        return handler(value) // 2

    @model_validator(mode="wrap")
    @classmethod
    def noted(cls, data: Any, handler: Any) -> Any:
        return handler({"n": data} if isinstance(data, int) else data)


class Written(BaseModel):
    x: int
    secret: str = Field("s", exclude=True)
    when: dt.datetime = dt.datetime(2024, 1, 2)

    @model_serializer(mode="wrap")
    def more(self, handler: Any) -> dict:
        return {**handler(self), "more": True}

    @field_serializer("when", when_used="json")
    def year(self, value: dt.datetime) -> int:
        return value.year


class Aliased(BaseModel):
    model_config = ConfigDict(serialize_by_alias=True)
    first: str = Field(alias="firstName")
    deep: int = Field(0, validation_alias=AliasPath("a", 0, "b"))
    out: int = Field(1, serialization_alias="outAs")
    either: str = Field("", validation_alias=AliasChoices("one", AliasPath("two", "three")))


class Strict(BaseModel):
    model_config = ConfigDict(strict=True)
    n: int
    s: str
    f: float
    d: dt.date | None = None
