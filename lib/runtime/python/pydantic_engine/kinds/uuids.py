"""UUID, with the words of the parser that the engine uses."""

import re
from typing import Any
from uuid import UUID

from ..build import Build, Node, kind, pick
from ..failures import fail
from ..state import LAX, STRICT, State

_GROUPS = (8, 4, 4, 4, 12)
_HEX = frozenset("0123456789abcdefABCDEF")


def _why(text: str) -> str:
    """What is wrong with a text that is no UUID."""
    bare = text
    shift = 0
    if text.startswith("{") and text.endswith("}") and len(text) > 1:
        bare, shift = text[1:-1], 1
    elif text.startswith("urn:uuid:"):
        bare, shift = text[9:], 9
    at = shift
    for letter in bare:
        at += 1
        if letter not in _HEX and letter != "-":
            return f"invalid character: found `{letter}` at {len(text[: at - 1].encode()) + 1}"
    groups = bare.split("-")
    if len(groups) == 1:
        return f"invalid length: expected length 32 for simple format, found {len(bare)}"
    if len(groups) != 5:
        return f"invalid group count: expected 5, found {len(groups)}"
    for index, (group, length) in enumerate(zip(groups, _GROUPS)):
        if len(group) != length:
            return f"invalid group length in group {index}: expected {length}, found {len(group)}"
    raise AssertionError(text)


_GOOD = re.compile(
    r"[0-9a-fA-F]{32}|(?:urn:uuid:)?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\}"
)


def _of_text(text: str, given: Any) -> UUID:
    if not _GOOD.fullmatch(text):
        raise fail("uuid_parsing", given, error=_why(text))
    return UUID(hex=text.removeprefix("urn:uuid:").strip("{}"))


@kind("uuid", "version strict")
def build_uuid(build: Build, schema: dict, config: dict) -> Node:
    strict = pick(schema, config, "strict", otherwise=False)
    version = schema.get("version")

    def check(value: Any, state: State) -> UUID:
        if isinstance(value, UUID):
            made = value
        else:
            if strict if state.strict is None else state.strict:
                if state.mode != "json":
                    raise fail("is_instance_of", value, **{"class": "UUID"})
            state.floor(STRICT if state.json else LAX)
            if isinstance(value, str):
                made = _of_text(str.__str__(value), value)
            elif isinstance(value, bytes):
                made = _of_bytes(value)
            else:
                raise fail("uuid_type", value)
        if version is not None and made.version != version:
            raise fail("uuid_version", value, expected_version=version)
        return made

    return Node("uuid", check)


def _of_bytes(data: bytes) -> UUID:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = ""
    if _GOOD.fullmatch(text):
        return _of_text(text, data)
    if len(data) != 16:
        raise fail("uuid_parsing", data, error=f"invalid length: expected 16 bytes, found {len(data)}")
    return UUID(bytes=data)
