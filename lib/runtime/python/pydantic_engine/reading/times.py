"""Dates, times and datetimes as texts and as numbers, read as the engine's speedate reads them, with its words for what is wrong."""

import re
from datetime import date, datetime, time, timedelta

from ..tz_info import TzInfo

_EPOCH = datetime(1970, 1, 1)
#: Numbers beyond this count milliseconds.
_WATERSHED = 20_000_000_000
_LAST, _FIRST = 253_402_300_799, -62_167_219_200
_YEAR_ONE = -62_135_596_800
#: The bytes of U+2212, the true minus.
_MINUS = "\xe2\x88\x92"
_NUMBER = re.compile(r"([+-]?)(\d*)(?:(\.)(\d*))?", re.ASCII)


def as_bytes(text: str) -> str:
    """A text with one character per byte of its UTF-8: places are counted in bytes."""
    return text if text.isascii() else text.encode("utf-8", "surrogatepass").decode("latin-1")


class Unreadable(ValueError):
    """The text is no date or time; str() says why."""


class YearZero(ValueError):
    """A date in the year 0, which Python does not have."""

    def __str__(self) -> str:
        return "year 0 is out of range"


def _pair(text: str, at: int, what: str, length: int = 2) -> int:
    digits = text[at : at + length]
    if len(digits) < length or not (digits.isascii() and digits.isdigit()):
        raise Unreadable(f"invalid character in {what}")
    return int(digits)


def _split_date(text: str) -> tuple[int, int, int]:
    """Year, month and day at the head of a text."""
    if len(text) < 10:
        raise Unreadable("input is too short")
    year = _pair(text, 0, "year", 4)
    if text[4] != "-":
        raise Unreadable("invalid date separator, expected `-`")
    month = _pair(text, 5, "month")
    if text[7] != "-":
        raise Unreadable("invalid date separator, expected `-`")
    day = _pair(text, 8, "day")
    if not 1 <= month <= 12:
        raise Unreadable("month value is outside expected range of 1-12")
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if not 1 <= day <= (29 if leap else 28) if month == 2 else not 1 <= day <= (30 if month in (4, 6, 9, 11) else 31):
        raise Unreadable("day value is outside expected range")
    return year, month, day


def read_time(text: str, at: int = 0, precise: str = "truncate") -> time:
    """The time that stands in a text from `at` to its end. Raises Unreadable."""
    hour, minute, second, micro, at = _clock(text, at, precise)
    zone = None
    if at < len(text):
        zone, at = _zone(text, at)
        if at < len(text):
            raise Unreadable("unexpected extra characters at the end of the input")
    return time(hour, minute, second, micro, zone)


def _clock(text: str, at: int, precise: str) -> tuple[int, int, int, int, int]:
    if len(text) - at < 5:
        raise Unreadable("input is too short")
    hour = _pair(text, at, "hour")
    if text[at + 2] != ":":
        raise Unreadable("invalid time separator, expected `:`")
    minute = _pair(text, at + 3, "minute")
    if hour > 23:
        raise Unreadable("hour value is outside expected range of 0-23")
    if minute > 59:
        raise Unreadable("minute value is outside expected range of 0-59")
    second, micro, at = seconds(text, at + 5, precise)
    return hour, minute, second, micro, at


def seconds(text: str, at: int, precise: str) -> tuple[int, int, int]:
    """The seconds and microseconds that may follow the minutes, and where they end."""
    if text[at : at + 1] != ":":
        return 0, 0, at
    second = _pair(text, at + 1, "second")
    if second > 59:
        raise Unreadable("second value is outside expected range of 0-59")
    at += 3
    if text[at : at + 1] not in (".", ","):
        return second, 0, at
    end = at + 1
    while end < len(text) and text[end] in "0123456789":
        end += 1
    digits = text[at + 1 : end]
    if not digits:
        raise Unreadable("second fraction digits missing after `.`")
    if len(digits) > 6 and precise == "error":
        raise Unreadable("second fraction value is more than 6 digits long")
    return second, int(digits[:6].ljust(6, "0")), end


def _zone(text: str, at: int) -> tuple[TzInfo, int]:
    mark = text[at]
    if mark in "Zz":
        return TzInfo(0), at + 1
    if text.startswith(_MINUS, at):
        at += len(_MINUS) - 1
    elif mark not in "+-":
        raise Unreadable("invalid timezone sign")
    hours = text[at + 1 : at + 3]
    if len(hours) < 2 or not (hours.isascii() and hours.isdigit()):
        raise Unreadable("invalid timezone hour")
    at += 4 if text[at + 3 : at + 4] == ":" else 3
    minutes = text[at : at + 2]
    if len(minutes) < 2 or not (minutes.isascii() and minutes.isdigit()):
        raise Unreadable("invalid timezone minute")
    if int(minutes) > 59:
        raise Unreadable("timezone minute value is outside expected range of 0-59")
    offset = int(hours) * 3600 + int(minutes) * 60
    if offset >= 86_400:
        raise Unreadable("timezone offset must be less than 24 hours")
    return TzInfo(offset if mark == "+" else -offset), at + 2


def read_date(text: str) -> date:
    """A date, or a whole number of days in seconds. Raises Unreadable, or YearZero."""
    try:
        year, month, day = _split_date(text)
        if len(text) > 10:
            raise Unreadable("unexpected extra characters at the end of the input")
    except Unreadable:
        number = _number(text)
        if number is None or not isinstance(number, int):
            raise
        made = from_timestamp(number)
        if made.time() != time(0):
            raise Unreadable("Timestamp is not an exact date") from None
        return made.date()
    return _date(year, month, day)


def _date(year: int, month: int, day: int) -> date:
    if year == 0:
        raise YearZero
    return date(year, month, day)


def read_datetime(text: str, precise: str = "truncate") -> datetime:
    """A datetime, or a number of seconds or milliseconds. Raises Unreadable, or YearZero."""
    try:
        year, month, day = _split_date(text)
        if text[10:11] not in ("T", "t", " ", "_"):
            raise Unreadable("invalid datetime separator, expected `T`, `t`, `_` or space")
        clock = read_time(text, 11, precise)
    except Unreadable:
        number = _number(text)
        if number is None:
            raise
        return from_timestamp(number)
    return datetime.combine(_date(year, month, day), clock)


def _number(text: str) -> int | tuple[int, float] | float | None:
    """A text as a whole number that fits 64 bits, or as a float; None where it is neither."""
    match = _NUMBER.fullmatch(text)
    if match is None or not (match[2] or match[4]):
        return None
    if match[3]:
        return float(text)
    number = int(text)
    return number if -(2**63) <= number < 2**63 else None


def from_timestamp(number: int | float) -> datetime:
    """Seconds since 1970, or milliseconds where the number is large; always in UTC. Raises Unreadable, or YearZero."""
    if isinstance(number, float):
        if number != number:
            raise Unreadable("NaN values not permitted")
        if abs(number) >= 2**63:
            number = 2**62 if number > 0 else -(2**62)
    elif not -(2**63) <= number < 2**63:
        number = 2**62 if number > 0 else -(2**62)
    whole, micro = _floor(number)
    if abs(number) > _WATERSHED:
        micro //= 1000
    if abs(whole) > _WATERSHED:
        micro += whole % 1000 * 1000
        whole //= 1000
    if micro >= 1_000_000:
        whole, micro = whole + micro // 1_000_000, micro % 1_000_000
    if whole > _LAST:
        raise Unreadable("dates after 9999 are not supported as unix timestamps")
    if whole < _FIRST:
        raise Unreadable("dates before 0000 are not supported as unix timestamps")
    if whole < _YEAR_ONE:
        raise YearZero
    return (_EPOCH + timedelta(seconds=whole, microseconds=micro)).replace(tzinfo=TzInfo(0))


def _floor(number: int | float) -> tuple[int, int]:
    """The whole part towards minus infinity, and the digits behind the point as microseconds (of the number without its sign)."""
    if isinstance(number, int):
        return number, 0
    whole = int(number // 1)
    behind = abs(number) - int(abs(number))
    return whole, round_half_away(behind * 1_000_000)


def round_half_away(value: float) -> int:
    """Rounds as Rust does: halves away from zero."""
    whole = int(abs(value))
    return (whole + (abs(value) - whole >= 0.5)) * (1 if value >= 0 else -1)

