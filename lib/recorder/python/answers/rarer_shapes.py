"""Tags, dataclasses, typed dicts, generics and types of one's own, as they are met more rarely."""

import dataclasses
from typing import Annotated, Any, ClassVar, Final, Generic, Literal, Optional, TypeVar, Union

from pydantic import BaseModel, ConfigDict, Field, RootModel, Strict, field_validator
from pydantic.dataclasses import dataclass as checked_dataclass
from pydantic_core import core_schema
from typing_extensions import TypedDict

from .rarer_classes import Known

T = TypeVar("T")
N = TypeVar("N", bound=int)

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
