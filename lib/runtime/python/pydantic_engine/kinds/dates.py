"""date, datetime, time and timedelta."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from ..build import Build, Node, kind, pick
from ..failures import Fail, fail
from ..reading.durations import made_of, read_duration
from ..reading.times import Unreadable, YearZero, as_bytes, from_timestamp, read_date, read_datetime, read_time, round_half_away
from ..state import EXACT, LAX, STRICT, State
from .limits import limits, now_test, zone_test
from .numbers import as_float

_KEYS = "strict le ge lt gt now_op now_utc_offset tz_constraint microseconds_precision"


def _text(value: Any) -> str | None:
    if isinstance(value, str):
        return as_bytes(str.__str__(value))
    return value.decode("latin-1") if isinstance(value, bytes) else None


def _lax_datetime(value: Any, json: bool, precise: str) -> dt.datetime:
    text = _text(value)
    if text is not None:
        try:
            return read_datetime(text, precise)
        except YearZero as why:
            raise fail("datetime_parsing", value, error=str(why)) from None
        except Unreadable as why:
            raise _Unread("datetime_parsing", value, str(why)) from None
    if isinstance(value, bool):
        raise fail("datetime_type", value)
    number = value if isinstance(value, int) else as_float(value)
    if json and isinstance(value, int) and not _fits(value):
        raise fail("datetime_type", value)
    if number is not None:
        try:
            return from_timestamp(number)
        except (Unreadable, YearZero) as why:
            raise _Unread("datetime_parsing", value, str(why)) from None
    if isinstance(value, dt.date):
        return dt.datetime(value.year, value.month, value.day)
    raise fail("datetime_type", value)


def _fits(number: int) -> bool:
    """Whether a whole number of JSON fits 64 bits; beyond them the engine takes it for no time."""
    return -(2**63) <= number < 2**63


class _Unread(Fail):
    """A text or number that is no datetime: another kind of value may still be meant."""

    def __init__(self, error: str, value: Any, why: str) -> None:
        super().__init__(fail(error, value, error=why).lines)
        self.why = why


@kind("datetime", _KEYS)
def build_datetime(build: Build, schema: dict, config: dict) -> Node:
    strict = pick(schema, config, "strict", otherwise=False)
    precise = schema.get("microseconds_precision", "truncate")
    tests = [*limits(schema, dt.datetime), *zone_test(schema), *now_test(schema, dt.datetime)]

    def read(value: Any, firm: bool, state: State) -> dt.datetime:
        if isinstance(value, dt.datetime):
            state.floor(EXACT if type(value) is dt.datetime else STRICT)
            return value
        json = state.json
        state.floor(STRICT if json and isinstance(value, str) else LAX)
        if firm and not (json and isinstance(value, str)):
            raise fail("datetime_type", value)
        try:
            return _lax_datetime(value, json, precise)
        except _Unread:
            text = _text(value)
            if firm or text is None:
                raise
        state.floor(LAX)
        try:
            day = read_date(text)
        except YearZero as why:
            raise fail("datetime_parsing", value, error=str(why)) from None
        except Unreadable as why:
            raise fail("datetime_from_date_parsing", value, error=str(why)) from None
        return dt.datetime(day.year, day.month, day.day)

    return Node("datetime", _checked(read, strict, tests))


@kind("date", "strict le ge lt gt now_op now_utc_offset")
def build_date(build: Build, schema: dict, config: dict) -> Node:
    strict = pick(schema, config, "strict", otherwise=False)
    tests = [*limits(schema, dt.date), *now_test(schema, dt.date)]

    def read(value: Any, firm: bool, state: State) -> dt.date:
        if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
            state.floor(EXACT if type(value) is dt.date else STRICT)
            return value
        json = state.json
        text = _text(value)
        problem = fail("date_type", value)
        if text is not None and (json or not firm):
            try:
                made = read_date(text)
                state.floor(STRICT if json else LAX)
                return made
            except YearZero as why:
                raise fail("date_parsing", value, error=str(why)) from None
            except Unreadable as why:
                problem = fail("date_parsing", value, error=str(why))
        if firm:
            raise problem
        state.floor(LAX)
        return _day_of_datetime(value, json, problem)

    return Node("date", _checked(read, strict, tests))


def _day_of_datetime(value: Any, json: bool, problem: Fail) -> dt.date:
    """The day of what reads as a datetime at midnight."""
    try:
        moment = value if isinstance(value, dt.datetime) else _lax_datetime(value, json, "truncate")
    except _Unread as why:
        error = "date_parsing" if why.why == str(YearZero()) else "date_from_datetime_parsing"
        raise fail(error, value, error=why.why) from None
    except Fail:
        raise problem from None
    if moment.time() != dt.time(0):
        raise fail("date_from_datetime_inexact", value)
    return moment.date()


@kind("time", "strict le ge lt gt tz_constraint microseconds_precision")
def build_time(build: Build, schema: dict, config: dict) -> Node:
    strict = pick(schema, config, "strict", otherwise=False)
    precise = schema.get("microseconds_precision", "truncate")
    tests = [*limits(schema, dt.time), *zone_test(schema)]

    def read(value: Any, firm: bool, state: State) -> dt.time:
        if isinstance(value, dt.time):
            state.floor(EXACT if type(value) is dt.time else STRICT)
            return value
        json, text = state.json, _text(value)
        state.floor(STRICT if json and text is not None else LAX)
        if firm and not (json and text is not None):
            raise fail("time_type", value)
        try:
            if text is not None:
                return read_time(text, 0, precise)
            number = None if isinstance(value, bool) else as_float(value)
            if number is None:
                raise fail("time_type", value)
            return _time_of_number(number)
        except Unreadable as why:
            raise fail("time_parsing", value, error=str(why)) from None

    return Node("time", _checked(read, strict, tests))


def _time_of_number(number: float) -> dt.time:
    if number != number:
        raise Unreadable("NaN values not permitted")
    if number < 0:
        raise Unreadable("time in seconds should be positive")
    micro = round_half_away((number - int(number)) * 1_000_000) if number < 86_400 else 0
    if number >= 86_400 or int(number) + micro // 1_000_000 > 86_399:
        raise Unreadable("numeric times may not exceed 86,399 seconds")
    return (dt.datetime(1, 1, 1) + dt.timedelta(seconds=int(number), microseconds=micro)).time().replace(tzinfo=from_timestamp(0).tzinfo)


@kind("timedelta", "strict le ge lt gt microseconds_precision")
def build_timedelta(build: Build, schema: dict, config: dict) -> Node:
    strict = pick(schema, config, "strict", otherwise=False)
    precise = schema.get("microseconds_precision", "truncate")
    tests = limits(schema, dt.timedelta)

    def read(value: Any, firm: bool, state: State) -> dt.timedelta:
        if isinstance(value, dt.timedelta):
            state.floor(EXACT if type(value) is dt.timedelta else STRICT)
            return value
        json, text = state.json, _text(value)
        state.floor(STRICT if json and text is not None else LAX)
        beyond = json and (isinstance(value, bool) or isinstance(value, int) and not _fits(value))
        if firm and not (json and text is not None) or beyond:
            raise fail("time_delta_type", value)
        try:
            if text is not None:
                return read_duration(text, precise)
            number = as_float(value)
            if number is None:
                raise fail("time_delta_type", value)
            return _duration_of_number(value if isinstance(value, int) else number)
        except Unreadable as why:
            raise fail("time_delta_parsing", value, error=str(why)) from None

    return Node("timedelta", _checked(read, strict, tests, itself=True))


def _duration_of_number(number: int | float) -> dt.timedelta:
    if number != number:
        raise Unreadable("NaN values not permitted")
    size = abs(number)
    if size >= 2**62:
        raise Unreadable("durations may not exceed 999,999,999 days")
    whole = int(size)
    micro = 0 if isinstance(number, int) else round_half_away((size - whole) * 1_000_000)
    return made_of(whole, micro, -1 if number < 0 else 1)


def _checked(read: Callable[[Any, bool, State], Any], strict: bool, tests: list, itself: bool = False) -> Callable[[Any, State], Any]:
    """Reads, then tests; a duration out of bounds is told of as what it became, everything else as what was given."""

    def check(value: Any, state: State) -> Any:
        made = read(value, strict if state.strict is None else state.strict, state)
        for test in tests:
            test(made, made if itself else value)
        return made

    return check
