"""Types of one value, and of several of a kind, each with values that fit."""

import datetime as dt
import decimal
import enum
import pathlib
import uuid
from typing import Annotated, Any, Literal, Optional, Union

from annotated_types import Ge, Gt, Le, Len, Lt, MultipleOf
from pydantic import (
    AfterValidator, AnyHttpUrl, AnyUrl, AwareDatetime, BeforeValidator, ByteSize, Field, HttpUrl, Json, NaiveDatetime, NegativeInt, NonNegativeFloat, PlainSerializer,
    PlainValidator, PositiveInt, SecretBytes, SecretStr, SkipValidation, StrictBool, StrictFloat, StrictInt, StrictStr, StringConstraints, WrapValidator, conlist, constr,
)  # fmt: skip
from pydantic.types import UUID4

D = decimal.Decimal


class Color(enum.Enum):
    red = "red"
    blue = "blue"


class Size(str, enum.Enum):
    small = "s"
    big = "b"


class Level(enum.IntEnum):
    low = 1
    high = 9


class Mixed(enum.Enum):
    one = 1
    two = "two"
    half = 0.5


def doubled(value: Any) -> Any:
    return value * 2


def small_only(value: int) -> int:
    if value > 10:
        raise ValueError("more than ten")
    return value


def no_spaces(value: Any) -> Any:
    assert not isinstance(value, str) or " " not in value, "a space"
    return value


def or_zero(value: Any, handler: Any) -> Any:
    try:
        return handler(value)
    except ValueError:
        return 0


U = "12345678-1234-5678-1234-567812345678"
TYPES: dict[str, tuple[Any, list[Any]]] = {
    "int": (int, [1, "2", 3.0]),
    "int-bounds": (Annotated[int, Field(gt=0, lt=100)], [1, 99, "50"]),
    "int-steps": (Annotated[int, Field(multiple_of=3, ge=0, le=30)], [0, 9, "30"]),
    "positive": (PositiveInt, [1]),
    "negative": (NegativeInt, [-1]),
    "strict-int": (StrictInt, [1]),
    "float": (float, [1.5, "2.5", 3]),
    "float-bounds": (Annotated[float, Field(ge=-1, lt=10.5)], [0.5, "1"]),
    "float-steps": (Annotated[float, MultipleOf(0.25)], [0.5, 1]),
    "float-finite": (Annotated[float, Field(allow_inf_nan=False)], [1.5]),
    "non-negative": (NonNegativeFloat, [0.0]),
    "strict-float": (StrictFloat, [1.5]),
    "bool": (bool, [True, "yes", 0]),
    "strict-bool": (StrictBool, [True]),
    "str": (str, ["a"]),
    "str-length": (Annotated[str, Field(min_length=2, max_length=5)], ["abc"]),
    "str-pattern": (Annotated[str, Field(pattern=r"^[a-z]+\d*$")], ["abc12"]),
    "str-changed": (Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, min_length=1)], [" a "]),
    "str-lower": (constr(to_lower=True, max_length=8, pattern="^[A-Za-z ]+$"), ["Abc"]),
    "zip": (Annotated[str, Field(pattern=r"^\d{5}$")], ["12345"]),
    "strict-str": (StrictStr, ["a"]),
    "bytes": (bytes, ["a"]),
    "bytes-length": (Annotated[bytes, Len(2, 4)], ["abc"]),
    "none": (None, [None]),
    "any": (Any, [1]),
    "decimal": (D, ["1.5", 2]),
    "price": (Annotated[D, Field(max_digits=6, decimal_places=2, ge=0)], ["12.34", 5]),
    "decimal-bounds": (Annotated[D, Gt(D("0.5")), Le(10)], ["1.5"]),
    "date": (dt.date, ["2024-01-02"]),
    "date-bounds": (Annotated[dt.date, Field(gt=dt.date(2020, 1, 1), le=dt.date(2024, 1, 2))], ["2024-01-02"]),
    "datetime": (dt.datetime, ["2024-01-02T03:04:05", "2024-01-02T03:04:05.5+01:00"]),
    "datetime-bounds": (Annotated[dt.datetime, Ge(dt.datetime(2024, 1, 1)), Lt(dt.datetime(2025, 1, 1, 12, 30))], ["2024-06-02T03:04:05"]),
    "aware": (AwareDatetime, ["2024-01-02T03:04:05Z"]),
    "naive": (NaiveDatetime, ["2024-01-02T03:04:05"]),
    "time": (dt.time, ["03:04:05", "03:04"]),
    "time-bounds": (Annotated[dt.time, Lt(dt.time(12))], ["03:04:05"]),
    "timedelta": (dt.timedelta, ["P1DT2H3M", "1 day, 02:03:04", "26:30:05"]),
    "timedelta-bounds": (Annotated[dt.timedelta, Gt(dt.timedelta(0)), Le(dt.timedelta(days=2, hours=3, seconds=1))], ["PT1H"]),
    "uuid": (uuid.UUID, [U]),
    "uuid4": (UUID4, ["12345678-1234-4678-9234-567812345678"]),
    "url": (AnyUrl, ["http://example.com/a?b=c#d", "custom://h/p"]),
    "http-url": (HttpUrl, ["https://example.com:8443/a/b?c=d"]),
    "any-http-url": (AnyHttpUrl, ["http://localhost:8000/x"]),
    "secret": (SecretStr, ["hush"]),
    "secret-length": (Annotated[SecretStr, Len(3, 8)], ["hushed"]),
    "secret-bytes": (SecretBytes, ["hush"]),
    "path": (pathlib.Path, ["a/b"]),
    "byte-size": (ByteSize, ["10 KB", 1024]),
    "color": (Color, ["red"]),
    "size": (Size, ["s"]),
    "level": (Level, [1, "9"]),
    "mixed": (Mixed, [1, "two", 0.5]),
    "literal": (Literal["a", "b", 1], ["a", 1]),
    "literal-one": (Literal["only"], ["only"]),
    "literal-enum": (Literal[Color.red, Level.low, None, True], [None]),
    "optional-int": (Optional[int], [1, None]),
    "optional-str": (Optional[Annotated[str, Field(min_length=2)]], ["ab", None]),
    "int-or-str": (Union[int, str], [1, "a"]),
    "str-or-int": (Union[str, int], [1, "a"]),
    "float-or-bool": (Union[float, bool], [1.5, True]),
    "int-or-bool-or-none": (Union[int, bool, None], [1, True]),
    "date-or-datetime": (Union[dt.date, dt.datetime], ["2024-01-02", "2024-01-02T03:04:05"]),
    "left-to-right": (Annotated[Union[int, str, float], Field(union_mode="left_to_right")], [1, "a"]),
    "lists-or-int": (Union[list[int], list[str], int], [[1], ["a"], 2]),
    "uuid-or-str": (Union[uuid.UUID, str], [U, "x"]),
    "enum-or-int": (Union[Size, int], ["s", 1]),
    "list": (list, [[1]]),
    "list-int": (list[int], [[1, 2]]),
    "list-length": (conlist(int, min_length=1, max_length=3), [[1, 2]]),
    "list-optional": (list[Optional[float]], [[1.5, None]]),
    "list-lists": (list[list[int]], [[[1], [2]]]),
    "set-int": (set[int], [[1, 2]]),
    "set-length": (Annotated[set[int], Len(1, 2)], [[1, 2]]),
    "frozenset": (frozenset[int], [[1]]),
    "tuple": (tuple[int, str], [[1, "a"]]),
    "tuple-many": (tuple[int, ...], [[1, 2]]),
    "tuple-none": (tuple[()], [[]]),
    "dict": (dict, [{"a": 1}]),
    "dict-str-int": (dict[str, int], [{"a": 1}]),
    "dict-int": (dict[int, list[str]], [{"1": ["a"]}]),
    "dict-length": (Annotated[dict[str, float], Len(1, 2)], [{"a": 1}]),
    "dict-date": (dict[dt.date, D], [{"2024-01-02": "1.5"}]),
    "dict-enum": (dict[Size, int], [{"s": 1}]),
    "json-text": (Json[list[int]], ["[1, 2]"]),
    "after": (Annotated[int, AfterValidator(small_only), AfterValidator(doubled)], [1]),
    "before": (Annotated[str, BeforeValidator(no_spaces)], ["a"]),
    "plain": (Annotated[int, PlainValidator(no_spaces)], [1]),
    "wrap": (Annotated[int, WrapValidator(or_zero)], [1]),
    "written": (Annotated[int, PlainSerializer(lambda value: f"<{value}>", return_type=str)], [1]),
    "written-json": (Annotated[D, PlainSerializer(float, return_type=float, when_used="json")], ["1.5"]),
    "unchecked": (SkipValidation[int], [1]),
    "class": (type[int], []),
    "object": (object, [1]),
}
