"""Types met more rarely: written after the stand-in had its shape, to see how it fares with what it was not made for."""

import collections
import dataclasses
import datetime as dt
import decimal
import enum
import functools
import ipaddress
import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Annotated, Any, ClassVar, Final, Generic, Literal, NamedTuple, NewType, Optional, TypeVar, Union

from annotated_types import Interval, Predicate, Unit
from pydantic import (
    AliasGenerator, AllowInfNan, Base64Bytes, Base64Str, BaseModel, ConfigDict, Discriminator, FailFast, Field, FileUrl, FtpUrl, FutureDate, FutureDatetime, GetPydanticSchema,
    ImportString, InstanceOf, JsonValue, NaiveDatetime, OnErrorOmit, PastDate, PastDatetime, PlainSerializer, PostgresDsn, RootModel, SerializeAsAny, Strict, StrictBytes, Tag,
    UrlConstraints, WebsocketUrl, WithJsonSchema, WrapSerializer, computed_field, conbytes, condate, conset, field_serializer, field_validator, model_serializer, model_validator,
)  # fmt: skip
from pydantic.alias_generators import to_camel, to_pascal
from pydantic.dataclasses import dataclass as checked_dataclass
from pydantic_core import Url, core_schema
from typing_extensions import TypeAliasType, TypedDict

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


class Deep(BaseModel):
    kind: Literal["deep"]
    of: "Optional[Layer]" = None


class Flat(BaseModel):
    kind: Literal["flat"]
    size: Annotated[int, Field(strict=True)] = 1


Layer = Annotated[Union[Deep, Flat], Field(discriminator="kind")]
Deep.model_rebuild()


class Black(BaseModel):
    kind: Literal["black"]
    color: Literal["b"]


class White(BaseModel):
    kind: Literal["white"]
    color: Literal["w"]


class Lizard(BaseModel):
    kind: Literal["lizard"]
    scales: bool


class NumberTag(BaseModel):
    v: Literal[1, 2]
    a: int = 0


class EnumTag(BaseModel):
    v: Literal[Known.yes]
    b: int = 0


@checked_dataclass(kw_only=True)
class Keyed:
    a: int
    b: str = "b"


@checked_dataclass(frozen=True, slots=True)
class Slotted:
    a: int
    b: list[int] = Field(default_factory=list)


@checked_dataclass
class WithInit:
    a: int
    scale: dataclasses.InitVar[int] = 2
    c: int = dataclasses.field(init=False, default=7)

    def __post_init__(self, scale: int) -> None:
        self.a *= scale


@dataclasses.dataclass
class BasePoint:
    x: int


@dataclasses.dataclass
class Point3(BasePoint):
    z: float = 0.0
    tag: str | None = Field(None, alias="theTag", max_length=3)


@checked_dataclass(config=ConfigDict(extra="allow"))
class OpenData:
    a: int


class Strictly(TypedDict):
    a: Annotated[int, Strict()]
    b: str


class Extra(TypedDict, total=False):
    __pydantic_config__ = ConfigDict(extra="allow", str_strip_whitespace=True)
    a: int
    b: str


class Sealed(TypedDict):
    __pydantic_config__ = ConfigDict(extra="forbid")
    a: int


class Response(BaseModel, Generic[T]):
    data: T | None = None
    errors: list[str] = []


class Bounded(BaseModel, Generic[N]):
    n: N


class Listed(RootModel[list[T]], Generic[T]):
    pass


class Money:
    def __init__(self, amount: int) -> None:
        self.amount = amount

    def __repr__(self) -> str:
        return f"Money({self.amount})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Money) and self.amount == other.amount

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from_int = core_schema.no_info_after_validator_function(cls, core_schema.int_schema(ge=0))
        return core_schema.json_or_python_schema(
            json_schema=from_int,
            python_schema=core_schema.union_schema([core_schema.is_instance_schema(cls), from_int]),
            serialization=core_schema.plain_serializer_function_ser_schema(lambda money: money.amount),
        )


class Wallet(BaseModel):
    model_config = ConfigDict(json_schema_extra={"example": {"money": 5}})
    money: Money = Money(0)
    kind: ClassVar[str] = "w"
    fixed: Final[int] = 3


class Hidden(BaseModel):
    shown: int = 1
    kept: int = Field(2, exclude=True, repr=False)
    maybe: int | None = Field(None, exclude_if=lambda value: value is None)
    frozen: int = Field(3, frozen=True)


class Subclassy(BaseModel):
    model_config = ConfigDict(revalidate_instances="subclass-instances", use_enum_values=True, validate_default=True)
    known: Known = Known.yes
    self: "Subclassy | None" = None


class Erring(BaseModel):
    a: int

    @field_validator("a")
    @classmethod
    def always(cls, value: int) -> int:
        if value == 1:
            raise KeyError("one")
        if value == 2:
            raise ZeroDivisionError
        assert value != 3
        if value == 4:
            raise ValueError
        return value


TYPES: dict[str, tuple[Any, list[Any]]] = {
    "deque": (collections.deque[int], [[1, 2]]),
    "sequence": (Sequence[int], [[1, 2]]),
    "mapping": (Mapping[str, int], [{"a": 1}]),
    "ordered": (collections.OrderedDict[str, int], [{"a": 1}]),
    "default-dict": (collections.defaultdict[str, list[int]], [{"a": [1]}]),
    "counter": (collections.Counter[str], [{"a": 1}]),
    "iterable": (Iterable[int], [[1]]),
    "hashable": (Hashable, [1]),
    "ipv4": (ipaddress.IPv4Address, ["1.2.3.4"]),
    "ip-network": (ipaddress.IPv4Network, ["1.2.3.0/24"]),
    "pattern": (re.Pattern[str], ["^a+$"]),
    "past": (PastDate, ["2020-01-01"]),
    "future": (FutureDate, ["2999-01-01"]),
    "past-datetime": (PastDatetime, ["2020-01-01T00:00:00Z"]),
    "future-datetime": (FutureDatetime, ["2999-01-01T00:00:00"]),
    "naive-bounds": (Annotated[NaiveDatetime, Interval(ge=dt.datetime(2024, 1, 1), lt=dt.datetime(2024, 2, 1))], ["2024-01-02T03:04:05"]),
    "conbytes": (conbytes(min_length=2, max_length=3, strict=True), ["ab"]),
    "condate": (condate(ge=dt.date(2024, 1, 1), lt=dt.date(2025, 1, 1)), ["2024-06-01"]),
    "conset": (conset(int, min_length=1, max_length=2), [[1]]),
    "strict-bytes": (StrictBytes, ["a"]),
    "base64": (Base64Str, ["aGVsbG8="]),
    "base64-bytes": (Base64Bytes, ["aGVsbG8="]),
    "import": (ImportString, ["math.pi"]),
    "file-url": (FileUrl, ["file:///a/b"]),
    "ftp-url": (FtpUrl, ["ftp://a/b"]),
    "websocket": (WebsocketUrl, ["ws://a/b"]),
    "short-url": (Annotated[Url, UrlConstraints(max_length=20, allowed_schemes=["http"], default_port=99, default_path="/d")], ["http://a", "http://a/b"]),
    "postgres": (PostgresDsn, ["postgres://u:p@h:1/d"]),
    "json-value": (JsonValue, [{"a": [1, "x", None, {"b": 1.5}]}]),
    "json-tree": (JsonTree, [{"a": [1, "x", None, {"b": 1.5}]}]),
    "pair": (Pair[int], [[1, 2]]),
    "user-id": (UserId, [1]),
    "flag": (Perm, [1, 3]),
    "int-flag": (Bits, [1, 3]),
    "known": (Known, ["yes", "y"]),
    "ratio": (Ratio, [0.5, "1"]),
    "named-tuple": (Spot, [[1, "a"], {"x": 1}]),
    "interval": (Annotated[float, Interval(gt=0, le=1)], [0.5]),
    "predicate": (Annotated[str, Predicate(str.islower)], ["abc"]),
    "unit": (Annotated[int, Unit("m"), Field(gt=1)], [2]),
    "no-nan": (Annotated[float, AllowInfNan(False)], [1.5]),
    "instance": (InstanceOf[int], [1]),
    "omit": (list[OnErrorOmit[int]], [[1, "x", 2]]),
    "fail-fast": (Annotated[list[int], FailFast()], [[1, 2]]),
    "with-schema": (Annotated[int, WithJsonSchema({"type": "string"})], [1]),
    "custom-schema": (Annotated[Any, GetPydanticSchema(lambda source, handler: core_schema.chain_schema([core_schema.str_schema(), core_schema.int_schema(gt=1)]))], ["2"]),
    "wrap-ser": (Annotated[dt.date, WrapSerializer(lambda value, handler: f"on {handler(value)}", when_used="json")], ["2024-01-02"]),
    "ser-none": (Annotated[Optional[int], PlainSerializer(lambda value: value + 1, when_used="unless-none")], [1, None]),
    "camel": (Camel, [{"firstName": "a", "lastSeenAt": "2024-01-02T03:04:05Z", "OK": "no"}, {"first_name": "b"}]),
    "pascal": (Pascal, [{"theName": 1, "theOther": "y"}]),
    "encoded": (Encoded, [{"span": "PT1.5S", "data": "ab", "f": "inf", "s": "ab", "any": [1.5]}]),
    "constants": (Constants, [{"f": "nan", "fs": ["inf", "-inf", 1], "s": "ab"}]),
    "finite": (Finite, [{"f": 1.5, "d": "1.5"}]),
    "starred": (Starred, [{"a": 1, "b": "x"}]),
    "cached": (Cached, [{"w": 1.5, "h": 2}]),
    "replaced": (Replaced, [{"a": 1}, "3"]),
    "layer": (Layer, [{"kind": "deep", "of": {"kind": "flat", "size": 2}}]),
    "nested-tags": (Annotated[Union[Annotated[Union[Black, White], Field(discriminator="color")], Lizard], Field(discriminator="kind")], [{"kind": "black", "color": "b"}, {"kind": "lizard", "scales": True}]),
    "number-tag": (Annotated[Union[NumberTag, EnumTag], Field(discriminator="v")], [{"v": 1}, {"v": "yes"}]),
    "function-tag": (Annotated[Union[Annotated[str, Tag("str")], Annotated[list[int], Tag("list")]], Discriminator(lambda v: type(v).__name__, custom_error_type="bad", custom_error_message="No {x}", custom_error_context={"x": 1})], ["a", [1]]),
    "keyed": (Keyed, [{"a": 1, "b": "x"}]),
    "slotted": (Slotted, [{"a": 1, "b": [2]}]),
    "with-init": (WithInit, [{"a": 1, "scale": 3}, {"a": 2}]),
    "point3": (Point3, [{"x": 1, "z": 2, "theTag": "abc"}]),
    "open-data": (OpenData, [{"a": 1, "b": 2}]),
    "strictly": (Strictly, [{"a": 1, "b": "x"}]),
    "extra": (Extra, [{"a": 1, "b": " x ", "c": 2}]),
    "sealed": (Sealed, [{"a": 1}]),
    "response": (Response[list[Camel]], [{"data": [{"firstName": "a"}]}]),
    "response-plain": (Response, [{"data": 1, "errors": ["x"]}]),
    "bounded": (Bounded[int], [{"n": 1}]),
    "listed": (Listed[Camel], [[{"firstName": "a"}]]),
    "wallet": (Wallet, [{"money": 5, "fixed": 4}]),
    "hidden": (Hidden, [{"shown": 1, "kept": 3, "maybe": 4}]),
    "subclassy": (Subclassy, [{"known": "no", "self": {"known": "y"}}]),
    "erring": (Erring, [{"a": 5}, {"a": 1}, {"a": 2}, {"a": 3}, {"a": 4}]),
    "deep-union": (Union[dict[str, Union[int, list[str]]], list[Union[Flat, int]], None], [{"a": 1, "b": ["x"]}, [1, {"kind": "flat"}]]),
    "any-of": (list[SerializeAsAny[Hidden]], [[{"shown": 2}]]),
    "dict-or-model": (Union[Flat, dict[str, Any]], [{"kind": "flat"}, {"x": 1}]),
    "date-int-str": (Union[int, dt.date, str], [1, "2024-01-02", "x"]),
    "bool-or-str": (Union[bool, str, None], [True, "yes"]),
    "decimal-or-float": (Union[D, float], ["1.5", 1.5]),
    "literal-or-int": (Union[Literal["auto"], Annotated[int, Field(ge=0)]], ["auto", 3]),
}  # fmt: skip
