"""Models as lessons and everyday code have them, each with values that fit."""

import dataclasses
import datetime as dt
import decimal
import uuid
from typing import Annotated, Any, Generic, Literal, NotRequired, Optional, TypeVar, Union

from pydantic import (
    AliasChoices, AliasPath, BaseModel, ConfigDict, Discriminator, Field, HttpUrl, PrivateAttr, RootModel, SecretStr, SerializeAsAny, Tag, computed_field, field_serializer,
    field_validator, model_serializer, model_validator,
)  # fmt: skip
from pydantic.dataclasses import dataclass as checked_dataclass
from typing_extensions import TypedDict

from .single_types import Color, Level, Size

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


_user = {"id": 1, "name": "ada"}
_full = {**_user, "email": "a@b.c", "tags": ["x"], "address": {"street": "Main", "zip": "12345"}, "size": "b", "level": 9, "scores": [1.5, "2"], "meta": {"a": 1, "b": "x"}}
TYPES: dict[str, tuple[Any, list[Any]]] = {
    "address": (Address, [{"street": "Main", "zip": "12345"}]),
    "user": (User, [_user, _full]),
    "users": (list[User], [[_user, _full]]),
    "item": (Item, [{"name": "pen", "price": 2.5, "tags": [1, 2]}, {"name": "ink", "price": "3", "tax": None}]),
    "tray": (Tray, [{"table": 3, "cups": [{"tea": "Assam", "sugar": 1}, {"tea": "Mint"}]}]),
    "order": (Order, [{"items": [_user], "total": "9.50", "memo": "HI", "at": "10:20"}]),
    "page": (Page, [{"events": [{"type": "click", "x": 1, "y": "2"}, {"type": "key", "code": "a"}], "nxt": "http://a.b/c", "span": "PT1H"}]),
    "pet": (Annotated[Union[Cat, Dog], Field(discriminator="kind")], [{"kind": "cat"}, {"kind": "wolf", "bark": False}]),
    "pet-by-function": (Annotated[Union[Annotated[Cat, Tag("cat")], Annotated[Dog, Tag("dog")]], Discriminator(kind_of)], [{"kind": "cat"}, {"kind": "dog", "bark": "no"}]),
    "pet-smart": (Union[Cat, Dog], [{"kind": "cat"}, {"kind": "dog", "bark": 1}]),
    "node": (Node, [{"value": 1, "next": {"value": "2", "next": None}}]),
    "tree": (Tree, [{"name": "a", "children": [{"name": "b"}, {"name": "c", "children": [{"name": "d"}]}]}]),
    "closed": (Closed, [{"A": " x ", "b": "4"}, {"a": "y"}]),
    "open": (Open, [{"x": 1, "z": [2], "w": {"v": None}}]),
    "open-ints": (OpenInts, [{"x": 1, "z": 2}]),
    "checked": (Checked, [{"a": 1, "b": 2}, {"a": 12, "b": 20}]),
    "around": (Around, [{"n": 8}, 9]),
    "written": (Written, [{"x": 1, "when": "2020-01-01T00:00:00"}]),
    "aliased": (Aliased, [{"firstName": "a", "a": [{"b": 3}], "one": "x"}, {"firstName": "b", "two": {"three": "y"}}]),
    "strict": (Strict, [{"n": 1, "s": "a", "f": 1.5}, {"n": 1, "s": "a", "f": 1, "d": None}]),
    "from-object": (FromObject, [{"n": 1, "label": "x"}]),
    "holder": (Holder, [{"inner": {"n": 1}, "many": [{"n": 2}]}]),
    "defaults": (Defaults, [{}, {"a": 1, "b": [2]}]),
    "everything": (Everything, [{"when": "2024-01-02T03:04:05", "day": "2024-01-02", "u": "12345678-1234-5678-1234-567812345678", "amount": "3.20", "pair": [1, "x"], "pets": {"k": [{"kind": "cat"}]}}]),
    "names": (Names, [["a", "b"]]),
    "table": (Table, [{"one": {"tea": "Mint"}}]),
    "box-int": (Box[int], [{"content": 1}]),
    "box-cups": (Box[list[Cup]], [{"content": [{"tea": "x"}], "count": 2}]),
    "shelf": (Shelf, [{"plain": {"b": 2}, "any": {"b": 3}}]),
    "parent": (Parent, [{"base": {"b": 2}, "maybe": {"b": 1, "d": 3}}, {"maybe": {"b": 3}}]),
    "point": (Point, [{"x": 1, "tags": ["a"]}]),
    "line": (Line, [{"start": {"x": 1}, "end": {"x": 2}, "width": 2}]),
    "movie": (Movie, [{"title": "M", "year": 1931, "rating": "9.5"}]),
    "partial": (Partial, [{"a": 1, "b": None}]),
    "titled": (Titled, [{"name": 3, "color": "red"}]),
    "model-or-int": (Union[Cup, int, None], [{"tea": "x"}, 3]),
    "model-or-model": (Union[Cup, Item, Address], [{"tea": "x"}, {"name": "pen", "price": 1}, {"street": "a", "zip": "12345"}]),
    "dict-models": (dict[int, Cup], [{"1": {"tea": "x"}}]),
}  # fmt: skip
