"""Everyday calls on models, each the text of an expression and its own name."""

import copy
import dataclasses
import datetime as dt
import decimal
import json
import pickle
from collections.abc import Callable, Iterator
from types import SimpleNamespace as Object
from typing import Annotated, Any, Optional, Union

import pydantic_core
from pydantic import (
    BaseModel, ConfigDict, Field, HttpUrl, PlainSerializer, TypeAdapter, ValidationError, WrapSerializer, computed_field, create_model, field_serializer, field_validator,
)  # fmt: skip
from pydantic_core import PydanticCustomError, PydanticKnownError, from_json, to_json, to_jsonable_python

from .model_types import (
    Address, Aliased, Around, Box, Cat, Checked, Closed, Cup, Defaults, Derived, Everything, FromObject, Holder, Item, Line, Movie, Names, Node, Open, OpenInts, Order,
    Parent, Partial, Point, Shelf, Strict, Table, Titled, Tray, Tree, User, Written,
)  # fmt: skip
from .shown import attempt
from .single_types import Color, Level, Size


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
TEXTS = [
    "", "x", "{", "[", "[1", "[1,", "[1,]", "[1 2]", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{a:1}", "{'a':1}", '{"a" 1}', '"abc', '"a\\x"', '"a\nb"', "tru", "truex",
    "1 2", "01", "-", "1.", "1.e", "1e", "NaN", "-Infinity", "nan", "[1]x", "]", '"\\ud800"', '"\\u12"', '"\\uzzzz"', "+1", ".5", "{1:2}", "[,]", "{,}", "\n\n x", '{"a":\n tru}',
    '"\\ud83d\\ude00"', '[1,\n2,\n3', "None", '"\x01"', "{]", "nul", "-a", "1.5.5", "1_0", "'a'", "é", '"é', " ", '{"a": [1, {"b": null}], "c": 1e5}', '{"tea": "x", "sugar": "much"', "[1]\n\n[2]",
]  # fmt: skip
URLS = [
    "http://user:p%40w@ex.com:8080/p%20a?a=1&b=%20x&a=#fr", "https://münchen.de/ü?ü#ü", "http://1.2.3", "http://[::1]:80/", "http://a/../b/./c/%2e%2e", "file:///a/b", "custom://H/P?q", "mailto:a@b",
    "http:a", "http://a?x='", "http://u@v@h", "ws://a", "http://a\\b", "http://[1::2:0:0:3]", "data:,x y", "http://a.b.", "http://h:0", "https://xn--mnchen-3ya.de", "http://0x7f.1", "http://a%41", "wss://h:443/x",
]  # fmt: skip
EXPRESSIONS = f'''
Infos(x=1).model_dump(exclude_none=True)
Infos(x=1).model_dump_json(by_alias=True, include={{"x"}}, exclude_computed_fields=True, context={{"a": 1}})
Fails(x=1).model_dump()
Fails(x=1).model_dump_json()
Fails(x=1).model_dump_json(exclude={{"x"}})
Ciphered().model_dump(exclude_defaults=True)
Ciphered(b=5, c=6, d=5, e=1).model_dump(exclude_defaults=True)
Ciphered().model_dump_json(exclude_defaults=True)
User(**FULL)
User(id=0, name=1)
User(FULL)
User()
User.model_validate(FULL) == User(**FULL)
User(**FULL).model_dump(include={{"id", "name"}})
User(**FULL).model_dump(exclude={{"address": {{"zip"}}, "tags": {{0}}, "scores": True}})
User(**FULL).model_dump(include={{"address": {{"zip": True}}, "tags": {{-1}}, "meta": {{"a"}}}})
User(**FULL).model_dump(exclude={{"tags": {{"__all__"}}, "meta": ...}})
User(**FULL).model_dump(exclude_unset=True, exclude_defaults=True)
User(**FULL).model_dump_json(indent=2)
User(**FULL).model_dump_json(indent=2, ensure_ascii=True)
User(**FULL).model_dump(mode="json", exclude_none=True)
User(**FULL).model_copy(update={{"id": 5}})
User(**FULL).model_copy(deep=True)
User(**FULL).model_fields_set == set(FULL)
copy.deepcopy(User(**FULL))
pickle.loads(pickle.dumps(User(**FULL)))
repr(User(**FULL))
str(Item(name="pen", price=1))
list(User(**FULL))
hash(Closed(A="x")) == hash(Closed(A="x"))
changed(Closed(A="x"), b=1)
changed(Cup(tea="x"), tea=5).model_dump()
changed(Cup(tea="x"), tea=5).model_dump_json()
changed(Cup(tea="x"), nope=5)
changed(Watched(), n=4)
changed(Watched(), n=3)
changed(Watched(), n=-2)
changed(Watched(), n="x")
changed(Watched(), day="2024-01-02")
changed(Watched(), fixed="g")
changed(Watched(), nope=1)
Watched(n=3)
Watched.model_construct(n="x", day=3).model_dump()
Watched.model_construct(n="x", day=3).model_dump_json()
Watched.model_construct(n="x").model_dump(warnings=False)
Watched.model_construct(n="x").model_dump(warnings="error")
User.model_construct(address=1, tags="x", meta=[1], size="nope").model_dump(mode="json")
Tray(table=1, cups=[Cup(tea="a"), {{"tea": "b"}}])
Tray.model_construct(table=1, cups=[Cup(tea="a"), {{"tea": "b"}}]).model_dump()
Tray.model_validate({{"table": 1, "cups": [Cup.model_construct(tea=3)]}})
Again(n=1)
TypeAdapter(Again).validate_python(Again.model_construct(n="2"))
TypeAdapter(Again).validate_python(Again.model_construct(n="x"))
TypeAdapter(Base).validate_python(Derived(d=3))
TypeAdapter(list[Base]).dump_python([Derived(d=3)])
Shelf(plain=Derived(d=3), any=Derived(d=4)).model_dump()
Shelf(plain=Derived(d=3), any=Derived(d=4)).model_dump_json()
Parent(maybe=Derived(d=4))
Parent(maybe={{"d": 4}})
Parent(maybe={{"b": 4}})
Parent(maybe={{"d": 4, "b": 5}})
Parent(maybe={{"d": "4"}}).model_dump()
FromObject.model_validate(Plain(n=1, label="x"))
FromObject.model_validate(Plain(n="x"))
FromObject.model_validate(Plain())
FromObject.model_validate(3)
FromObject.model_validate("n")
Holder.model_validate(Plain(inner=Plain(n=1), many=[Plain(n=2), {{"n": 3}}]))
Holder.model_validate(Plain(inner=Plain(n="x"), many=[Plain(), 3]))
Cup.model_validate(Plain(tea="x"), from_attributes=True)
Cup.model_validate(Plain(tea="x"))
Cup.model_validate(Object(tea="x", sugar="2"), from_attributes=True)
Cup.model_validate({{"tea": "x", "sugar": "2"}}, strict=True)
Cup.model_validate({{"tea": "x", "milk": 1}}, extra="forbid")
Cup.model_validate({{"tea": "x", "milk": 1}}, extra="allow")
Cup.model_validate_json('{{"tea": "x", "sugar": "2"}}')
Cup.model_validate_json('{{"tea": "x", "sugar": "2"}}', strict=True)
Cup.model_validate_json('{{"tea": "x", "sugar": 2')
Cup.model_validate_json("[]")
Cup.model_validate_json(b'{{"tea": "x"}}')
Closed.model_validate({{"a": "x"}}, by_name=False, by_alias=True)
Closed.model_validate({{"a": "x"}}, by_name=True, by_alias=False)
Closed(A="x", b=1, c=2, d=3)
Closed(**{{"A": "x"}}).model_dump(by_alias=True)
Aliased(firstName="x", a=[{{"b": 2}}]).model_dump()
Aliased(firstName="x").model_dump(by_alias=False)
Aliased(firstName="x").model_dump_json()
Aliased()
Open(x=1, z=2, w=None).model_extra
Open(x=1, z=2).z
Open(x=1, z=Cup(tea="x")).model_dump_json()
Open(x={{1, 2}}, z=dt.date(2024, 1, 2)).model_dump(mode="json")
Open(x=object).model_dump_json()
OpenInts(z="x")
Checked(a=5, b=1)
Checked(a=1, b=1).model_dump()
Checked(a=1, b=1).model_dump(exclude={{"total"}}, round_trip=False)
Checked(a=1, b=1).model_dump_json(round_trip=True)
Around(n=9)
Around(n="x")
TypeAdapter(Around).validate_python(9)
Written(x=1).model_dump()
Written(x=1).model_dump_json()
Written(x=1).model_dump(include={{"x"}})
Names(["a"]).root
Names("a")
Names(root=["a", "b"]).model_dump_json()
Table({{"a": {{"tea": "x"}}}}).model_dump()
Node(value=1, next=Node(value=2)).model_dump(exclude_none=True)
changed(Node(value=1), next=5).model_dump()
Tree(name="a", children=[Tree(name="b")]).model_dump_json()
Box[int](content="5")
Box[int](content="x")
Box(content="x").model_dump()
Box[Cup](content={{"tea": "x"}}).model_dump_json()
TypeAdapter(Box[int]).validate_python(Box(content=1))
TypeAdapter(Box[int]).validate_python(Box[str](content="1"))
TypeAdapter(Box[int]).validate_python(Box[str](content="x"))
Defaults()
Defaults(a="x")
Defaults(a=5).model_dump()
Hidden(n=3)._seen
Hidden(n=-3)
Hidden.model_validate({{"n": 1}}, context={{"who": "me"}})._seen
Told.model_validate({{"a": 1}}, context={{"least": 5}})
Told.model_validate({{"a": 1}})
Strict(n="1", s=1, f=True, d="2024-01-02")
Strict.model_validate_json('{{"n": 1, "s": "a", "f": 1, "d": "2024-01-02"}}')
Strict.model_validate_json('{{"n": 1.0, "s": "a", "f": "1"}}')
Titled(name=[1], color="green")
Titled(name=1.5, color="red").model_dump()
Everything(when=1, day="2024-01-02", u=5, amount="x", pair=[1], pets={{"a": [{{"kind": "dog"}}]}})
Order(items=[FULL], total="1e2", Note="x")
Order(items=[FULL], total=2000)
Order(items=[], total="-1")
Line(Point(1), Point(2))
Line(Point(1), end=Point(1))
Line(start={{"x": "3"}}, end={{"x": 1, "y": "z"}}, width=0, colour="red")
Line(Point(1), Point(2), 3, 4)
Line(Point(1), start=Point(2))
Line()
dataclasses.asdict(Line(Point(1), Point(2)))
TypeAdapter(Line).validate_python({{"start": Point(1), "end": {{"x": 5}}}})
TypeAdapter(Line).dump_json(Line(Point(1), Point(2)))
TypeAdapter(Point).validate_json('{{"x": 1, "y": "2", "z": 3}}')
TypeAdapter(Point).validate_python(Point("x"))
TypeAdapter(Point).dump_python(Point("x"))
TypeAdapter(Movie).validate_python({{"title": "a", "year": "1931", "x": 1}})
TypeAdapter(Movie).dump_json({{"title": "a", "year": 1931, "rating": 1}})
TypeAdapter(Partial).dump_python({{"a": "x"}})
TypeAdapter(int).get_default_value()
TypeAdapter(Color).dump_json(Color.red)
TypeAdapter(list[Size | Level]).validate_python(["s", 9, "9", "z"])
TypeAdapter(dict[Color, list[Level]]).dump_json({{Color.red: [Level.low]}})
TypeAdapter(Union[int, str, None]).dump_python(1.5)
TypeAdapter(Union[Cat, Cup]).dump_python({{"kind": "cat"}})
TypeAdapter(Optional[Cup]).dump_python(Cup(tea="x"), exclude={{"tea"}})
TypeAdapter(list[Cup]).dump_python([Cup(tea="x"), Cup(tea="y", sugar=1)], exclude={{0: {{"tea"}}, -1: {{"sugar"}}}}, exclude_unset=True)
TypeAdapter(list[Cup]).dump_python([Cup(tea="x")], include={{"__all__": {{"sugar"}}}})
TypeAdapter(HttpUrl).validate_python("http://a.b").host
TypeAdapter(HttpUrl).validate_python("http://a.b") == HttpUrl("http://a.b/")
create_model("Made", a=(int, ...), b=(str, "x"))(a="1")
create_model("Made", a=(int, ...), b=(str, "x"))(b=1)
errors(lambda: User(id="x"))
errors(lambda: User(id="x"), include_url=False, include_input=False)
errors(lambda: Watched(n=3), include_context=False)
caught(lambda: User(id="x", name=b"x")).json()
caught(lambda: Checked(a=5, b=1)).json(include_url=False)
caught(lambda: User(id="x")).json(indent=1, include_input=False)
caught(lambda: User(id="x")).title
caught(lambda: User(id="x")).error_count()
repr(caught(lambda: User(id="x")))
str(caught(lambda: TypeAdapter(list[int]).validate_python(["x" * 70, {{"k": "v" * 60}}, list(range(40)), "é" * 40])))
str(pickle.loads(pickle.dumps(caught(lambda: User(id="x")))))
ValidationError.from_exception_data("Title", [{{"type": "missing", "loc": ("a", 1), "input": {{}}}}, {{"type": PydanticCustomError("mine", "no {{x}}", {{"x": 1}}), "input": 2}}])
ValidationError.from_exception_data("T", [{{"type": "greater_than", "loc": ("a",), "input": 1, "ctx": {{"gt": 5}}}}], input_type="json")
ValidationError.from_exception_data("T", [{{"type": "nope", "input": 1}}])
ValidationError.from_exception_data("T", [{{"type": "greater_than", "input": 1}}])
PydanticCustomError("a", "b {{x}}", {{"x": 1.5}}).message()
PydanticKnownError("string_too_short", {{"min_length": 1}}).message()
len(pydantic_core._pydantic_core.list_all_errors())
json.dumps(pydantic_core._pydantic_core.list_all_errors()[30:60])
to_json({{"a": [1, 2.5, None, True], "b": dt.date(2024, 1, 2), "c": decimal.Decimal("1.50"), "d": {{1: Cup(tea="x")}}}})
to_json({{"a": [], "b": {{}}, "c": [[1], {{"d": 2}}]}}, indent=3)
to_json([1e-5, 1e-6, 1.5e-7, 1e16, 1e22, 123456789.125, -0.0, 5e-324, 1.7976931348623157e308, 1e15])
to_json("é😀\\u2028\\x7f\\x01\\n")
to_json("é😀\\u2028", ensure_ascii=True)
to_json(float("nan"))
to_json(float("inf"), inf_nan_mode="null")
to_json([b"abc", b"\\xff"], bytes_mode="hex")
to_json(b"\\xfb\\xff", bytes_mode="base64")
to_json(b"\\xff")
to_json(dt.timedelta(seconds=1.5), timedelta_mode="float")
to_json(object)
to_json(object, serialize_unknown=True)
to_json(Plain, fallback=lambda value: "fell")
to_json({{(1, "a"): 1, None: 2, True: 3, 1.5: 4, Color.red: 5}})
to_json({{frozenset([1]): 1}})
to_json(Closed(A="x"), by_alias=False)
to_json(Point(1))
to_jsonable_python({{"a": {{1, 2}}, "b": (1, b"x"), "c": Level.high, "d": dt.timedelta(days=400, seconds=5)}})
to_jsonable_python([dt.timedelta(days=-1, seconds=3), dt.time(1, 2, 3, 4), dt.datetime(2024, 1, 2, tzinfo=dt.timezone(dt.timedelta(hours=-3, minutes=-30)))])
to_jsonable_python(Cup(tea="x"), exclude={{"tea"}})
to_jsonable_python(Plain())
'''


def use_answers() -> Iterator[tuple[str, Callable[[], str]]]:
    """Every use by its text, with a call that gives its answer."""
    from .model_types import Base

    names = {**globals(), "Base": Base}
    lines = [line for line in EXPRESSIONS.split("\n") if line]
    lines += [f"from_json({text!r})" for text in TEXTS]
    lines += [f"Cup.model_validate_json({text!r})" for text in TEXTS]
    for url in URLS:
        lines.append(f"HttpUrl({url!r})")
        lines.append(f"(lambda u: [str(u), u.scheme, u.username, u.password, u.host, u.port, u.path, u.query, u.query_params(), u.fragment, u.unicode_string()])(pydantic_core.Url({url!r}))")
    for line in lines:
        yield line, lambda line=line: attempt(lambda: eval(line, names))
