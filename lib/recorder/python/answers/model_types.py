"""Models as types, each with values that fit."""

from typing import Annotated, Any, Union

from pydantic import Discriminator, Field, Tag

from .models import (
    Address, Aliased, Around, Cat, Checked, Closed, Cup, Dog, Item, Node, Open, OpenInts, Order, Page, Strict, Tray, Tree, User, Written, kind_of,
)  # fmt: skip
from .shapes import (
    Box, Defaults, Everything, FromObject, Holder, Line, Movie, Names, Parent, Partial, Point, Shelf, Table, Titled,
)  # fmt: skip

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
