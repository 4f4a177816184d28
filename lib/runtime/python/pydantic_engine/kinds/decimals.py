"""Decimal."""

from decimal import Decimal, InvalidOperation
from typing import Any

from ..build import BadSetting, Build, Node, kind, pick
from ..failures import fail
from ..known_errors import shown_float
from ..state import LAX, STRICT, State
from .numbers import bounds


def _read(value: Any, given: Any) -> Decimal:
    try:
        return Decimal(value)
    except InvalidOperation:
        raise fail("decimal_parsing", given) from None
    except (TypeError, ValueError):
        raise fail("decimal_type", given) from None


@kind("decimal", "allow_inf_nan multiple_of le ge lt gt max_digits decimal_places strict")
def build_decimal(build: Build, schema: dict, config: dict) -> Node:
    strict = pick(schema, config, "strict", otherwise=False)
    infinite = pick(schema, config, "allow_inf_nan", otherwise=False)
    most, places = schema.get("max_digits"), schema.get("decimal_places")
    if infinite and (most is not None or places is not None):
        raise BadSetting("allow_inf_nan=True cannot be used with max_digits or decimal_places")
    test = bounds(schema, lambda value, step: value % step == 0, lambda bound: bound if isinstance(bound, Decimal) else Decimal(str(bound)))

    def check(value: Any, state: State) -> Decimal:
        number = _input(value, strict if state.strict is None else state.strict, state)
        if not infinite or most is not None or places is not None:
            if not number.is_finite():
                if infinite and (number.is_infinite() or number.is_nan()) and most is None and places is None:
                    return number
                raise fail("finite_number", value)
        if most is not None or places is not None:
            _digits(number, value, most, places)
        if test:
            if number.is_nan() and schema.get("multiple_of") is None:
                raise fail("finite_number", value)
            test(number, value)
        return number

    return Node("decimal", check)


def _input(value: Any, strict: bool, state: State) -> Decimal:
    if type(value) is Decimal:
        return value
    if state.json:
        if isinstance(value, bool) or not isinstance(value, (str, int, float)):
            if isinstance(value, list) and len(value) == 3 and not strict:
                return Decimal(value)
            raise fail("decimal_type", value)
        state.floor(STRICT)
        return _read(shown_float(value) if isinstance(value, float) else str(value), value)
    if isinstance(value, Decimal):
        return value
    if strict:
        raise fail("is_instance_of", value, **{"class": "Decimal"})
    state.floor(LAX)
    if isinstance(value, str):
        return _read(str.__str__(value), value)
    if isinstance(value, int) and not isinstance(value, bool):
        return _read(int(value), value)
    if isinstance(value, float):
        return _read(str(value), value)
    if isinstance(value, (tuple, list)) and len(value) == 3:
        return _read(tuple(value), value)
    raise fail("decimal_type", value)


def _digits(number: Decimal, given: Any, most: int | None, places: int | None) -> None:
    """Holds the count of digits against what is allowed, trailing zeros behind the point not counted."""
    _, digits, exponent = number.normalize().as_tuple() if number else Decimal(0).as_tuple()
    count = len(digits)
    if exponent >= 0:
        count, behind = count + exponent, 0
    else:
        behind = -exponent
        count = max(count, behind)
    if most is not None and count > most:
        raise fail("decimal_max_digits", given, max_digits=most)
    if places is not None and behind > places:
        raise fail("decimal_max_places", given, decimal_places=places)
    if most is not None and places is not None and count - behind > most - places:
        raise fail("decimal_whole_digits", given, whole_digits=max(most - places, 0))
