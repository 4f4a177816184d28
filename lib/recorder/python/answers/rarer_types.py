"""Types met more rarely: written after the stand-in had its shape, to see how it fares with what it was not made for."""

import collections
import datetime as dt
import decimal
import ipaddress
import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Annotated, Any, Literal, Optional, Union

from annotated_types import Interval, Predicate, Unit
from pydantic import (
    AllowInfNan, Base64Bytes, Base64Str, Discriminator, FailFast, Field, FileUrl, FtpUrl, FutureDate, FutureDatetime, GetPydanticSchema, ImportString, InstanceOf, JsonValue,
    NaiveDatetime, OnErrorOmit, PastDate, PastDatetime, PlainSerializer, PostgresDsn, SerializeAsAny, StrictBytes, Tag, UrlConstraints, WebsocketUrl, WithJsonSchema, WrapSerializer,
    conbytes, condate, conset,
)  # fmt: skip
from pydantic_core import Url, core_schema

from .rarer_classes import Bits, Cached, Camel, Constants, Encoded, Finite, JsonTree, Known, Pair, Pascal, Perm, Ratio, Replaced, Spot, Starred, UserId
from .rarer_shapes import (
    Black, Bounded, EnumTag, Erring, Extra, Flat, Hidden, Keyed, Layer, Listed, Lizard, NumberTag, OpenData, Point3, Response, Sealed, Slotted, Strictly, Subclassy, Wallet, White, WithInit,
)  # fmt: skip

D = decimal.Decimal
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
