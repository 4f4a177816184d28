"""Durations as texts: ISO 8601 (P1DT2H), days and a time (1 day, 02:00), or hours and minutes (26:30)."""

from datetime import timedelta

from .times import Unreadable, round_half_away, seconds

_DATE_UNITS = {"Y": 365 * 86_400, "M": 30 * 86_400, "W": 7 * 86_400, "D": 86_400}
_TIME_UNITS = {"H": 3600, "M": 60, "S": 1}
_MOST_DAYS = 999_999_999
_LARGEST = 2**32 - 1


def read_duration(text: str, precise: str = "truncate") -> timedelta:
    """The length of time that a text says. Raises Unreadable."""
    at = 1 if text[:1] in ("+", "-") else 0
    if at >= len(text):
        raise Unreadable("input is too short")
    if text[at] == "P":
        total, micro = _iso(text, at + 1)
    elif "d" in text or "D" in text or len(text) < 5:
        total, micro = _days_time(text, at, precise)
    else:
        total, micro = _hours(text, at, precise)
    return made_of(total, micro, -1 if text[0] == "-" else 1)


def made_of(total: int, micro: int, sign: int) -> timedelta:
    """A timedelta of seconds and microseconds. Raises Unreadable beyond what Python's holds."""
    if total // 86_400 > _MOST_DAYS:
        raise Unreadable("durations may not exceed 999,999,999 days")
    return sign * timedelta(seconds=total, microseconds=micro)


def _digits(text: str, at: int) -> tuple[int, int]:
    end = at
    while end < len(text) and text[end] in "0123456789":
        end += 1
    if end == at:
        raise Unreadable("invalid digit in duration")
    number = int(text[at:end])
    if number > _LARGEST:
        raise Unreadable("a numeric value in the duration is too large")
    return number, end


def _iso(text: str, at: int) -> tuple[int, int]:
    total = micro = count = 0
    timely = fraction = False
    while at < len(text):
        if text[at] == "T":
            if timely:
                raise Unreadable("`t` character repeated in duration")
            timely = True
            at += 1
            continue
        number, at = _digits(text, at)
        if fraction:
            raise Unreadable("quantity fraction invalid in duration")
        part = 0.0
        if text[at : at + 1] in (".", ",") and at < len(text):
            fraction = True
            end = at + 1
            while end < len(text) and text[end] in "0123456789":
                end += 1
            part = float(f"0.{text[at + 1 : end] or 0}")
            at = end
        unit = (_TIME_UNITS if timely else _DATE_UNITS).get(text[at : at + 1])
        if unit is None:
            raise Unreadable(f"quantity invalid in {'time' if timely else 'date'} part of duration")
        at += 1
        count += 1
        total += number * unit
        more = round_half_away(part * unit * 1_000_000)
        total, micro = total + (micro + more) // 1_000_000, (micro + more) % 1_000_000
    if not count:
        raise Unreadable("input is too short")
    return total, micro


def _days_time(text: str, at: int, precise: str) -> tuple[int, int]:
    days, at = _digits(text, at)
    if text[at : at + 1] == " ":
        at += 1
    if text[at : at + 1] not in ("d", "D"):
        raise Unreadable('"day" identifier in duration not correctly formatted')
    at += 1
    if text[at : at + 1] in ("a", "A"):
        rest = next((rest for rest in ("ays", "ay", "AYS", "AY") if text.startswith(rest, at)), None)
        if rest is None:
            raise Unreadable('"day" identifier in duration not correctly formatted')
        at += len(rest)
    for mark in (",", " "):
        if text[at : at + 1] == mark:
            at += 1
    total, micro = (0, 0) if at >= len(text) else _hours(text, at, precise, 23)
    return days * 86_400 + total, micro


def _hours(text: str, at: int, precise: str, most: int = 999_999_999) -> tuple[int, int]:
    if len(text) - at < 5:
        raise Unreadable("input is too short")
    end = text.find(":", at)
    hour = text[at:end] if end > at else ""
    if len(hour) > 9:
        raise Unreadable("durations may not exceed 999,999,999 hours")
    if not (hour.isascii() and hour.isdigit()):
        raise Unreadable("invalid character in hour")
    if int(hour) > most:
        raise Unreadable("durations may not exceed 999,999,999 hours")
    minute = text[end + 1 : end + 3]
    if len(minute) < 2 or not (minute.isascii() and minute.isdigit()):
        raise Unreadable("invalid character in minute")
    if int(minute) > 59:
        raise Unreadable("minute value is outside expected range of 0-59")
    second, micro, at = seconds(text, end + 3, precise)
    if at < len(text):
        raise Unreadable("unexpected extra characters at the end of the input")
    return int(hour) * 3600 + int(minute) * 60 + second, micro
