"""What dates, times and durations may be held to: bounds, a time zone, the past or the future."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from ..failures import fail
from ..refusal import refuse

_BOUNDS = (
    ("le", "less_than_equal", lambda value, bound: value <= bound),
    ("lt", "less_than", lambda value, bound: value < bound),
    ("ge", "greater_than_equal", lambda value, bound: value >= bound),
    ("gt", "greater_than", lambda value, bound: value > bound),
)
Test = Callable[[Any, Any], None]


def limits(schema: dict, cls: type) -> list[Test]:
    """The tests against the bounds a schema names."""
    return [_limit(key, error, fits, schema[key], cls) for key, error, fits in _BOUNDS if schema.get(key) is not None]


def _limit(key: str, error: str, fits: Callable[[Any, Any], bool], bound: Any, cls: type) -> Test:
    if not isinstance(bound, cls) or cls is dt.date and isinstance(bound, dt.datetime):
        refuse(f"a bound of a {cls.__name__} given as {type(bound).__name__}")
    shown = shown_bound(bound)

    def test(value: Any, given: Any) -> None:
        if not fits(*_alike(value, bound)):
            raise fail(error, given, **{key: shown})

    return test


def _alike(value: Any, bound: Any) -> tuple[Any, Any]:
    """Both without a zone where one has none: so the engine compares them."""
    if isinstance(value, (dt.datetime, dt.time)) and (value.utcoffset() is None) != (bound.utcoffset() is None):
        return value.replace(tzinfo=None), bound.replace(tzinfo=None)
    return value, bound


def shown_bound(bound: Any) -> str:
    """A bound as errors show it."""
    if not isinstance(bound, dt.timedelta):
        text = bound.isoformat()
        return text.removesuffix("+00:00") + "Z" if isinstance(bound, (dt.datetime, dt.time)) and text.endswith("+00:00") else text
    hours, rest = divmod(bound.seconds, 3600)
    counts = (bound.days, "day"), (hours, "hour"), (rest // 60, "minute"), (rest % 60, "second"), (bound.microseconds, "microsecond")
    parts = [f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in counts if count]
    return " and ".join(parts) or "0 seconds"


def zone_test(schema: dict) -> list[Test]:
    """The test for a time zone that is there, or is not, or is one certain."""
    wanted = schema.get("tz_constraint")
    if wanted is None:
        return []

    def test(value: Any, given: Any) -> None:
        offset = value.utcoffset() if isinstance(value, dt.datetime) else value.utcoffset()
        if wanted == "naive":
            if value.tzinfo is not None:
                raise fail("timezone_naive", given)
        elif value.tzinfo is None:
            raise fail("timezone_aware", given)
        elif wanted != "aware" and offset is not None and offset.total_seconds() != wanted:
            raise fail("timezone_offset", given, tz_expected=wanted, tz_actual=int(offset.total_seconds()))

    return [test]


def now_test(schema: dict, cls: type) -> list[Test]:
    """The test for the past or the future."""
    wanted = schema.get("now_op")
    if wanted is None:
        return []
    if schema.get("now_utc_offset") is not None:
        refuse("now_utc_offset")
    error = f"{'date' if cls is dt.date else 'datetime'}_{wanted}"

    def test(value: Any, given: Any) -> None:
        if cls is dt.date:
            now: Any = dt.date.today()
        else:
            now = dt.datetime.now(value.tzinfo)
        if not (value < now if wanted == "past" else value > now):
            raise fail(error, given)

    return [test]
