"""bool, int, float, complex: what each takes as itself, and what it takes when it is lax."""

import math
import re
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from typing import Any

from ..build import Build, Node, kind, pick
from ..failures import fail
from ..refusal import refuse
from ..state import LAX, STRICT, State

#: The white space that Rust trims; Python's own strip() takes four control characters more.
SPACE = "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
TRUE, FALSE = {"1", "on", "t", "true", "y", "yes"}, {"0", "off", "f", "false", "n", "no"}
_INT = re.compile(r"(?:\+(?!-)|)(-?)([0-9]+(?:_[0-9]+)*)(?:\.0+)?", re.ASCII)
_FLOAT = re.compile(r"[+-]?(?:inf|infinity|nan|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?)", re.ASCII | re.IGNORECASE)
_BOUNDS = (
    ("multiple_of", "multiple_of", None),
    ("le", "less_than_equal", lambda value, bound: value <= bound),
    ("lt", "less_than", lambda value, bound: value < bound),
    ("ge", "greater_than_equal", lambda value, bound: value >= bound),
    ("gt", "greater_than", lambda value, bound: value > bound),
)
Test = Callable[[Any, Any], None]


def bounds(schema: dict, divides: Callable[[Any, Any], bool], read: Callable[[Any], Any]) -> Test | None:
    """The test of a number against the bounds its schema names, in the engine's order; None where it names none."""
    rules = [(key, name, read(schema[key]), fits or divides) for key, name, fits in _BOUNDS if schema.get(key) is not None]
    if not rules:
        return None

    def test(value: Any, given: Any) -> None:
        for key, name, bound, fits in rules:
            if not fits(value, bound):
                raise fail(name, given, **{key: bound})

    return test


def text_of(value: Any, error: str) -> str | None:
    """The text of a string or of bytes; None for other values. Raises Fail where bytes are no UTF-8."""
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, bytes):
        try:
            return value.decode()
        except UnicodeDecodeError:
            raise fail(error, value) from None
    return None


def as_float(value: Any) -> float | None:
    """A number as C's PyFloat_AsDouble reads it; None where it is none."""
    try:
        return float(value) if not isinstance(value, (str, bytes, bytearray)) else None
    except (TypeError, ValueError, OverflowError):
        return None


@kind("bool", "strict")
def build_bool(build: Build, schema: dict, config: dict) -> Node:
    strict = pick(schema, config, "strict", otherwise=False)

    def check(value: Any, state: State) -> bool:
        if isinstance(value, bool):
            return value
        if (strict if state.strict is None else state.strict) and not state.key:
            raise fail("bool_type", value)
        state.floor(LAX)
        text = text_of(value, "bool_parsing")
        if text is not None:
            word = text.lower() if text.isascii() else text
            if word in TRUE or word in FALSE:
                return word in TRUE
            raise fail("bool_parsing", value)
        number = value if isinstance(value, int) else as_float(value)
        if number is None or isinstance(number, float) and not (math.isfinite(number) and number % 1 == 0) or abs(number) >= 2**63:
            raise fail("bool_type", value)
        if number in (0, 1):
            return bool(number)
        raise fail("bool_parsing", value)

    return Node("bool", check)


def _int_of_text(text: str, given: Any) -> int:
    bare = text.strip(SPACE)
    match = _INT.fullmatch(bare)
    if match is None:
        raise fail("int_parsing", given)
    digits = match[2].replace("_", "").lstrip("0") or "0"
    if len(digits) > 4300:
        raise fail("int_parsing_size", given)
    return int(match[1] + digits)


def _int_of_float(number: float, given: Any) -> int:
    if not math.isfinite(number):
        raise fail("finite_number", given)
    if number % 1 != 0:
        raise fail("int_from_float", given)
    if not -(2**63) < number < 2**63:
        raise fail("int_parsing_size", given)
    return int(number)


def _lax_int(value: Any) -> Any:
    text = text_of(value, "int_parsing")
    if text is not None:
        return _int_of_text(text, value)
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise fail("finite_number", value)
        if value != value.to_integral_value():
            raise fail("int_from_float", value)
        return int(value)
    number = as_float(value)
    if number is not None:
        return _int_of_float(number, value)
    if isinstance(value, Enum):
        return value.value
    raise fail("int_type", value)


@kind("int", "strict multiple_of le ge lt gt")
def build_int(build: Build, schema: dict, config: dict) -> Node:
    strict = pick(schema, config, "strict", otherwise=False)
    test = bounds(schema, lambda value, step: value % step == 0, lambda bound: _whole("int", bound))

    def check(value: Any, state: State) -> int:
        if type(value) is int:
            number = value
        elif isinstance(value, int) and not isinstance(value, bool):
            state.floor(STRICT)
            number = int.__int__(value)
        else:
            if (strict if state.strict is None else state.strict) and not state.key:
                raise fail("int_type", value)
            state.floor(LAX)
            number = int(value) if isinstance(value, bool) else _lax_int(value)
        if test:
            test(number, value)
        return number

    return Node("constrained-int" if test else "int", check)


def _whole(name: str, bound: Any) -> int:
    if isinstance(bound, int):
        return int(bound)
    if isinstance(bound, float) and bound.is_integer():
        return int(bound)
    refuse(f"a bound of an {name} that is no whole number ({bound!r})")


def _float_of_text(text: str, given: Any) -> float:
    bare = text.strip(SPACE)
    if "_" in bare:
        bare = "" if bare.startswith("_") or bare.endswith("_") or "__" in bare else bare.replace("_", "")
    if not _FLOAT.fullmatch(bare):
        raise fail("float_parsing", given)
    return float(bare)


def _steps(value: float, step: float) -> bool:
    """Whether a float is a multiple of another; close to the engine's tolerance, which is not known here, neither yes nor no is said."""
    if not math.isfinite(value):
        return True
    share = abs(math.fmod(value, step) / step)
    if 0.01 < share < 0.99:
        return False
    times = value / step
    away = abs(times - round(times)) * abs(step) if math.isfinite(times) else 0.0
    if away <= 5e-10:
        return True
    if away < 9e-9 or away < abs(value) * 1e-14:
        refuse(f"telling whether {value!r} is a multiple of {step!r}")
    return False


@kind("float", "strict allow_inf_nan multiple_of le ge lt gt")
def build_float(build: Build, schema: dict, config: dict) -> Node:
    strict = pick(schema, config, "strict", otherwise=False)
    infinite = pick(schema, config, "allow_inf_nan", otherwise=True)
    test = bounds(schema, _steps, float)

    def check(value: Any, state: State) -> float:
        if type(value) is float:
            number = value
        else:
            firm = (strict if state.strict is None else state.strict) and not state.key
            text = None if firm else text_of(value, "float_parsing")
            if text is not None:
                state.floor(LAX)
                number = _float_of_text(text, value)
            else:
                number = as_float(value)
                if number is None or firm and isinstance(value, bool):
                    raise fail("float_type", value)
                state.floor(LAX if isinstance(value, bool) else STRICT)
        if not infinite and not math.isfinite(number):
            raise fail("finite_number", value)
        if test:
            test(number, value)
        return number

    return Node("constrained-float" if test else "float", check)


@kind("complex", "strict")
def build_complex(build: Build, schema: dict, config: dict) -> Node:
    strict = pick(schema, config, "strict", otherwise=False)

    def check(value: Any, state: State) -> complex:
        firm = strict if state.strict is None else state.strict
        if isinstance(value, complex):
            return value
        if isinstance(value, str) and (not firm or state.json):
            state.floor(LAX)
            try:
                return complex(value)
            except ValueError:
                raise fail("complex_str_parsing" if state.json else "complex_type", value) from None
        number = None if firm and not state.json else as_float(value)
        if number is None:
            raise fail("complex_type", value)
        state.floor(LAX)
        return complex(number)

    return Node("complex", check)
