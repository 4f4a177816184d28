"""str and bytes."""

import base64
import binascii
from decimal import Decimal
from enum import Enum
from typing import Any

from ..build import Build, Node, kind, pick
from ..failures import fail
from ..known_errors import shown_float
from ..reading.patterns import matcher
from ..state import LAX, STRICT, State
from .numbers import SPACE


@kind("str", "pattern max_length min_length strip_whitespace to_lower to_upper regex_engine strict coerce_numbers_to_str")
def build_str(build: Build, schema: dict, config: dict) -> Node:
    strict = pick(schema, config, "strict", otherwise=False)
    coerce = pick(schema, config, "coerce_numbers_to_str", otherwise=False)
    longest = pick(schema, config, "max_length", "str_max_length")
    shortest = pick(schema, config, "min_length", "str_min_length")
    strip = pick(schema, config, "strip_whitespace", "str_strip_whitespace", False)
    lower = pick(schema, config, "to_lower", "str_to_lower", False)
    upper = pick(schema, config, "to_upper", "str_to_upper", False)
    pattern = schema.get("pattern")
    engine = pick(schema, config, "regex_engine", otherwise="rust-regex")
    shown, matches = matcher(pattern, engine) if pattern is not None else ("", None)
    bound = bool(matches or longest is not None or shortest is not None or strip or lower or upper)

    def check(value: Any, state: State) -> str:
        if type(value) is str:
            text = value
            if state.json:
                state.floor(STRICT)
        elif isinstance(value, str):
            state.floor(STRICT)
            text = str.__str__(value)
        else:
            if strict if state.strict is None else state.strict:
                raise fail("string_type", value)
            state.floor(LAX)
            text = _lax_text(value, coerce, state.json)
        if bound:
            if strip:
                text = text.strip(SPACE)
            if longest is not None and len(text) > longest:
                raise fail("string_too_long", value, max_length=longest)
            if shortest is not None and len(text) < shortest:
                raise fail("string_too_short", value, min_length=shortest)
            if matches and not matches(text):
                raise fail("string_pattern_mismatch", value, pattern=shown)
            text = text.lower() if lower else text.upper() if upper else text
        return text

    return Node("constrained-str" if bound else "str", check)


def _lax_text(value: Any, coerce: bool, json: bool) -> str:
    if isinstance(value, (bytes, bytearray)):
        try:
            return value.decode()
        except UnicodeDecodeError:
            raise fail("string_unicode", value) from None
    if coerce and isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return shown_float(value) if json and isinstance(value, float) else str(value)
    if isinstance(value, Enum):
        return str(value.value)
    raise fail("string_type", value)


@kind("bytes", "max_length min_length strict")
def build_bytes(build: Build, schema: dict, config: dict) -> Node:
    strict = pick(schema, config, "strict", otherwise=False)
    longest, shortest = schema.get("max_length"), schema.get("min_length")
    encoding = config.get("val_json_bytes") or "utf8"
    bound = longest is not None or shortest is not None

    def check(value: Any, state: State) -> bytes:
        if isinstance(value, bytes):
            data = value
        elif isinstance(value, str) and state.json:
            state.floor(STRICT)
            data = _decoded(value, encoding)
        else:
            if strict if state.strict is None else state.strict:
                raise fail("bytes_type", value)
            state.floor(LAX)
            if isinstance(value, str):
                data = _decoded(value, encoding)
            elif isinstance(value, bytearray):
                data = bytes(value)
            else:
                raise fail("bytes_type", value)
        if longest is not None and len(data) > longest:
            raise fail("bytes_too_long", value, max_length=longest)
        if shortest is not None and len(data) < shortest:
            raise fail("bytes_too_short", value, min_length=shortest)
        return data

    return Node("constrained-bytes" if bound else "bytes", check)


def _decoded(text: str, encoding: str) -> bytes:
    from ..refusal import refuse

    if encoding == "utf8":
        return text.encode()
    try:
        if encoding == "hex":
            return binascii.unhexlify(text)
        if encoding == "base64":
            return base64.b64decode(text.replace("-", "+").replace("_", "/"), validate=True)
    except (ValueError, binascii.Error):
        refuse(f"the words of the error for bytes that are no {encoding}")
    refuse(f"bytes read as {encoding}")
