"""Dates, durations, bytes and numbers as texts."""

import base64
import datetime as dt
import math
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import Any

from ..known_errors import PydanticSerializationError
from ..refusal import refuse
from .state import DumpState


class Constant(float):
    """A float that is written as NaN, Infinity or -Infinity."""


def of_moment(value: dt.datetime | dt.time) -> str:
    """A datetime or time in ISO 8601, UTC as Z."""
    offset = value.utcoffset()
    text = value.replace(tzinfo=None).isoformat()
    if offset is None:
        return text
    seconds = int(offset.total_seconds())
    if seconds == 0:
        return f"{text}Z"
    if seconds % 60:
        refuse("writing a time zone with seconds in its offset")
    return f"{text}{'-' if seconds < 0 else '+'}{abs(seconds) // 3600:02}:{abs(seconds) // 60 % 60:02}"


def of_duration(value: dt.timedelta, mode: str) -> str | float:
    """A timedelta in ISO 8601, or in seconds."""
    if mode == "float":
        return value.total_seconds()
    sign = "-" if value.days < 0 else ""
    value = abs(value)
    years, days = divmod(value.days, 365)
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    date = (f"{years}Y" if years else "") + (f"{days}D" if days else "")
    clock = (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
    if value.microseconds:
        clock += f"{seconds}.{value.microseconds:06}".rstrip("0") + "S"
    elif seconds:
        clock += f"{seconds}S"
    if not date and not clock:
        return "PT0S"
    return f"{sign}P{date}" + (f"T{clock}" if clock else "")


def of_bytes(value: bytes | bytearray, mode: str, st: DumpState) -> str:
    """Bytes as text: UTF-8, base64 or hexadecimal. Raises where they are no UTF-8."""
    data = bytes(value)
    if mode == "hex":
        return data.hex()
    if mode == "base64":
        return base64.urlsafe_b64encode(data).decode()
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        if not st.text:
            raise UnicodeDecodeError("utf-8", data, error.start, error.end, "invalid utf-8") from None
        count = error.end - error.start
        end = f"invalid utf-8 sequence of {count} bytes from index {error.start}"
        if error.reason == "unexpected end of data":
            end = f"incomplete utf-8 byte sequence from index {error.start}"
        raise PydanticSerializationError(f"Error serializing to JSON: {end}") from None


def of_float(value: float, mode: str, st: DumpState) -> Any:
    """A float as JSON may hold it: numbers that are none become null, a word, or a text."""
    if math.isfinite(value):
        return float(value)
    if not st.text:
        return None if mode == "null" else float(value)
    if mode == "strings":
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return None if mode == "null" else Constant(value)


def _number(value: float) -> str:
    if not math.isfinite(value):
        if not isinstance(value, Constant):
            return "null"
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    text = repr(float(value))
    mantissa, mark, exponent = text.partition("e-")
    if not mark:
        return text
    if exponent == "05":
        sign, digits = ("-", mantissa[1:]) if mantissa[0] == "-" else ("", mantissa)
        return f"{sign}0.0000{digits.replace('.', '')}"
    return f"{mantissa}e-{exponent.lstrip('0')}"


def to_text(value: Any, indent: int | None, ascii_only: bool, level: int = 0) -> str:
    """What JSON can hold, as JSON's text."""
    if isinstance(value, str):
        return (encode_basestring_ascii if ascii_only else encode_basestring)(value)
    if value is None or isinstance(value, bool):
        return "null" if value is None else "true" if value else "false"
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, dict):
        colon = ":" if indent is None else ": "
        parts = [f"{to_text(key, None, ascii_only)}{colon}{to_text(item, indent, ascii_only, level + 1)}" for key, item in value.items()]
        ends = "{}"
    else:
        parts = [to_text(item, indent, ascii_only, level + 1) for item in value]
        ends = "[]"
    if indent is None or not parts:
        return f"{ends[0]}{','.join(parts)}{ends[1]}"
    space = "\n" + " " * indent * (level + 1)
    return f"{ends[0]}{space}{f',{space}'.join(parts)}\n{' ' * indent * level}{ends[1]}"


def utf8(text: str, made: Any) -> bytes:
    """The bytes of a JSON text that stands for `made`. Raises PydanticSerializationError for lone surrogates."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        pass
    try:
        _encodes(made)
    except UnicodeEncodeError as error:
        raise PydanticSerializationError(f"Error serializing to JSON: UnicodeEncodeError: {error}") from None
    raise AssertionError(text)


def _encodes(made: Any) -> None:
    if isinstance(made, str):
        made.encode()
    elif isinstance(made, dict):
        for key, item in made.items():
            _encodes(key)
            _encodes(item)
    elif isinstance(made, (list, tuple)):
        for item in made:
            _encodes(item)
