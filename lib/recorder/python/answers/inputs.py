"""Inputs: a pool that every type is given, and near misses made from valid values by a seeded hand."""

import copy
import datetime as dt
import decimal
import random
import uuid
from typing import Any

D = decimal.Decimal

#: What JSON can say.
JSON_POOL: list[Any] = [
    None, True, False, 0, 1, -1, 2, 3, 7, 10, 100, 255, 1000, -273, 1700000000, 1700000000123, 2**40, 10**20, 0.0, 1.0, 1.5, -0.5, 2.25, 99.99, 1e10, 1e-7, 1e20,
    "", " ", "a", "b", "abc", "ABC", "abcdef", "hello world", " padded ", "1", "0", "-1", "+1", "1.0", "1.5", "1e3", "007", "1_000", "12abc", "ten", "NaN", "inf",
    "true", "False", "yes", "no", "on", "off", "t", "n", "maybe", "null", "None", "red", "blue", "RED", "small", "cat", "dog", "é", "naïve", "日本", "😀", "a\nb", "tab\tbed",
    "2024-01-02", "2024-02-30", "2024-1-2", "2024-01-02T03:04:05", "2024-01-02T03:04:05Z", "2024-01-02 03:04:05.678+02:00", "2024-01-02T00:00:00", "2024-01-02T25:00:00",
    "03:04", "03:04:05", "03:04:05.5", "24:00", "3:04", "PT1H", "P1DT2H", "1 day", "26:30", "-PT5M", "P1W", "soon",
    "12345678-1234-5678-1234-567812345678", "12345678123456781234567812345678", "1234", "12345678-1234-5678-1234-56781234567z",
    "http://example.com", "https://example.com/a b?q=1#f", "HTTP://EXAMPLE.com:80", "ftp://example.com", "example.com", "http://", "http://a:x", "mailto:a@b.c", "/path", "http://user:pw@host:8080/p",
    "ada@example.com", "x" * 60, "12345", "1234567890123456", "[1, 2]", '{"a": 1}', "{bad",
    [], [1], [1, 2], [1, 2, 3], [1, 2, 3, 4, 5, 6], ["a"], ["a", "b"], ["1", "2"], [1, "a"], [1, "x", None], [[1], [2]], [None], [True, 1, 1.0], ["2024-01-02"], [{"a": 1}], [1.5], [1, 1],
    {}, {"a": 1}, {"a": "1"}, {"a": "x"}, {"a": None}, {"a": [1]}, {"a": {"b": 1}}, {"a": 1, "b": 2}, {"1": 1}, {"1": "2", "x": "y"}, {"": 0}, {"kind": "cat"}, {"x": 1, "y": 2}, {"n": 1}, {"name": "Ada"},
]  # fmt: skip

#: What only Python can say.
PYTHON_POOL: list[Any] = [
    b"", b"abc", b"1", b"\xff", bytearray(b"ab"), (), (1,), (1, 2), ("a", 1), (1, 2, 3), {1}, set(), {2, 3}, frozenset([1]), range(3), dict(a=1).keys(), dict(a=1).values(),
    D("1"), D("1.50"), D("NaN"), D("Infinity"), D("1e5"), 1j, float("nan"), float("inf"), float("-inf"),
    dt.date(2024, 1, 2), dt.datetime(2024, 1, 2), dt.datetime(2024, 1, 2, 3, 4, 5, 6), dt.datetime(2024, 1, 2, tzinfo=dt.timezone.utc), dt.time(3, 4), dt.timedelta(days=1, seconds=3),
    dt.timedelta(microseconds=-5), uuid.UUID(int=5), {1: "a"}, {"a": b"x"}, {(1, 2): 3}, {None: 1}, int, str, dict, ..., len,
]  # fmt: skip


def is_json(value: Any) -> bool:
    """Whether JSON can say a value."""
    if isinstance(value, dict):
        return all(isinstance(key, str) and is_json(item) for key, item in value.items())
    if isinstance(value, list):
        return all(map(is_json, value))
    return value is None or type(value) in (bool, int, str) or type(value) is float and value == value and abs(value) != float("inf")


def near_misses(valid: list[Any], seed: int, count: int) -> list[Any]:
    """Values made from valid ones by one to three changes each, the same ones for the same seed."""
    hand = random.Random(seed)
    return [_changed(copy.deepcopy(hand.choice(valid)), hand, hand.choice((1, 1, 1, 2, 2, 3))) for _ in range(count)]


def _changed(value: Any, hand: random.Random, times: int) -> Any:
    for _ in range(times):
        value = _change(value, hand)
    return value


def _change(value: Any, hand: random.Random) -> Any:
    if isinstance(value, dict) and value and hand.random() < 0.85:
        key = hand.choice(list(value))
        what = hand.random()
        if what < 0.5:
            value[key] = _change(value[key], hand)
        elif what < 0.7:
            del value[key]
        elif what < 0.85:
            value[hand.choice(("extra", "a", "x", key.upper() if isinstance(key, str) else "k", "note", "id"))] = _pooled(hand)
        else:
            value[key] = _pooled(hand)
        return value
    if isinstance(value, list) and value and hand.random() < 0.85:
        place = hand.randrange(len(value))
        what = hand.random()
        if what < 0.5:
            value[place] = _change(value[place], hand)
        elif what < 0.65:
            del value[place]
        elif what < 0.85:
            value.insert(place, copy.deepcopy(value[place]))
        else:
            value.append(_pooled(hand))
        return value
    return _leaf(value, hand)


def _leaf(value: Any, hand: random.Random) -> Any:
    what = hand.random()
    if isinstance(value, str) and what < 0.55 and value:
        place = hand.randrange(len(value))
        letter = hand.choice("0129aZ :-+.T/_é,")
        return hand.choice((value[:place] + value[place + 1 :], value[:place] + letter + value[place:], value[:place] + letter + value[place + 1 :], value.upper(), f" {value} ", value + value))
    if isinstance(value, (int, float)) and not isinstance(value, bool) and what < 0.55:
        return hand.choice((-value, value + 1, value * 10, str(value), float(value), value / 2, value - 100))
    if what < 0.62:
        return [value]
    if what < 0.68:
        return {"value": value}
    return _pooled(hand)


def _pooled(hand: random.Random) -> Any:
    return copy.deepcopy(hand.choice(JSON_POOL))
