"""JSON as the engine's parser reads it: Python's json where a text is sound, and a walk of our own for what is wrong, and where."""

import json
import re
from typing import Any

from ..refusal import refuse


class JsonError(ValueError):
    """A text that is no JSON; str() says what is wrong, with line and column."""


_NUMBER = re.compile(rb"-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?")
_DEEPEST = 200
_SPACE = b" \t\n\r"
_ESCAPES = b'"\\/bfnrt'
_WORDS = {b"t": b"true", b"f": b"false", b"n": b"null", b"N": b"NaN", b"I": b"Infinity"}


def _object(pairs: list[tuple[str, Any]]) -> dict:
    made = dict(pairs)
    if len(made) != len(pairs):
        refuse("JSON objects that name a key twice")
    return made


def read_json(text: str | bytes | bytearray, infinite: bool = True, twice: bool = False) -> Any:
    """The value of a JSON text. Raises JsonError."""
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else bytes(text)
    if data.count(b"[") + data.count(b"{") > _DEEPEST:
        refuse("JSON so deeply nested")
    try:
        plain = data.decode()
        if "\\u" not in plain and infinite:
            return json.loads(plain, object_pairs_hook=None if twice else _object)
    except ValueError:
        pass
    Walk(data, infinite).document()
    return json.loads(data.decode(), object_pairs_hook=None if twice else _object)


class Walk:
    """One pass over the bytes of a JSON text; ends with JsonError at the first thing that is wrong."""

    def __init__(self, data: bytes, infinite: bool) -> None:
        self.data, self.at, self.infinite = data, 0, infinite

    def wrong(self, what: str, at: int | None = None) -> JsonError:
        """The error at the byte `at` (or where the walk stands), counted from 1 in its line."""
        place = min((self.at if at is None else at) + 1, len(self.data))
        before = self.data[:place]
        line = before.count(b"\n") + 1
        column = place - (before.rfind(b"\n") + 1)
        return JsonError(f"{what} at line {line} column {column}")

    def space(self) -> None:
        """Passes white space."""
        data, at = self.data, self.at
        while at < len(data) and data[at] in _SPACE:
            at += 1
        self.at = at

    def document(self) -> None:
        """One value and nothing after it."""
        self.value("EOF while parsing a value")
        self.space()
        if self.at < len(self.data):
            raise self.wrong("trailing characters")

    def value(self, ended: str) -> None:
        """One value, nested ones in it included."""
        self.space()
        if self.at >= len(self.data):
            raise self.wrong(ended)
        mark = self.data[self.at : self.at + 1]
        if mark == b"[":
            self.array()
        elif mark == b"{":
            self.object()
        elif mark == b'"':
            self.string()
        elif mark in b"-0123456789":
            self.number()
        elif mark in _WORDS:
            self.word(_WORDS[mark])
        else:
            raise self.wrong("expected value")

    def word(self, word: bytes) -> None:
        """true, false, null, NaN or Infinity."""
        for index, letter in enumerate(word):
            if self.at + index >= len(self.data):
                raise self.wrong("EOF while parsing a value", len(self.data))
            if self.data[self.at + index] != letter:
                raise self.wrong("expected ident", self.at + index)
        if word in (b"NaN", b"Infinity") and not self.infinite:
            raise self.wrong("expected value")
        self.at += len(word)

    def number(self) -> None:
        """A number, or minus infinity."""
        data, at = self.data, self.at
        if data[at : at + 2] == b"-I":
            self.at += 1
            return self.word(b"Infinity")
        match = _NUMBER.match(data, at)
        end = match.end() if match else at + 1
        if match is None:
            raise self.wrong("invalid number" if end < len(data) else "EOF while parsing a value", end)
        nothing = match[0].lstrip(b"-")
        if nothing == b"0" and data[end : end + 1].isdigit():
            raise self.wrong("invalid number", end)
        follows = data[end : end + 1]
        if follows == b"." and not match[1] and not match[2]:
            raise self.wrong("EOF while parsing a value" if end + 1 >= len(data) else "invalid number", end + 1)
        if follows in (b"e", b"E") and not match[2]:
            after = end + 1 + (data[end + 1 : end + 2] in (b"+", b"-"))
            raise self.wrong("EOF while parsing a value" if after >= len(data) else "invalid number", after)
        if not match[1] and not match[2] and len(nothing) > 4300:
            raise self.wrong("number out of range", at + 4300)
        self.at = end

    def string(self) -> None:
        """A text, with its escapes."""
        data, at = self.data, self.at + 1
        start = at
        while True:
            if at >= len(data):
                raise self.wrong("EOF while parsing a string", len(data))
            byte = data[at]
            if byte == 0x22:
                break
            if byte < 0x20:
                raise self.wrong("control character (\\u0000-\\u001F) found while parsing a string", at)
            at = self.escape(at + 1) if byte == 0x5C else at + 1
        try:
            data[start:at].decode()
        except UnicodeDecodeError as error:
            raise self.wrong("invalid unicode code point", start + error.start + 1) from None
        self.at = at + 1

    def escape(self, at: int) -> int:
        """What follows a backslash; returns where it ends."""
        data = self.data
        if at >= len(data):
            raise self.wrong("EOF while parsing a string", len(data))
        if data[at] in _ESCAPES:
            return at + 1
        if data[at] != 0x75:
            raise self.wrong("invalid escape", at)
        unit, at = self.unit(at + 1)
        if 0xDC00 <= unit <= 0xDFFF:
            raise self.wrong("lone leading surrogate in hex escape", at - 1)
        if 0xD800 <= unit <= 0xDBFF:
            if data[at : at + 1] != b"\\" or data[at + 1 : at + 2] != b"u":
                raise self.wrong("unexpected end of hex escape", at)
            second, at = self.unit(at + 2)
            if not 0xDC00 <= second <= 0xDFFF:
                raise self.wrong("lone leading surrogate in hex escape", at - 1)
        return at

    def unit(self, at: int) -> tuple[int, int]:
        """Four hexadecimal digits."""
        if at + 4 > len(self.data):
            raise self.wrong("EOF while parsing a string", len(self.data))
        for index in range(4):
            if self.data[at + index] not in b"0123456789abcdefABCDEF":
                raise self.wrong("invalid escape", at + index)
        return int(self.data[at : at + 4], 16), at + 4

    def array(self) -> None:
        """A list."""
        self.at += 1
        self.space()
        if self.at >= len(self.data):
            raise self.wrong("EOF while parsing a list")
        if self.data[self.at] == 0x5D:
            self.at += 1
            return
        while True:
            self.value("EOF while parsing a value")
            self.space()
            mark = self.data[self.at : self.at + 1]
            if not mark:
                raise self.wrong("EOF while parsing a list")
            if mark not in b",]":
                raise self.wrong("expected `,` or `]`")
            self.at += 1
            if mark == b"]":
                return
            self.space()
            if self.data[self.at : self.at + 1] == b"]":
                raise self.wrong("trailing comma")

    def object(self) -> None:
        """An object."""
        self.at += 1
        first = True
        while True:
            self.space()
            mark = self.data[self.at : self.at + 1]
            if not mark:
                raise self.wrong("EOF while parsing an object" if first else "EOF while parsing a value")
            if mark == b"}":
                if not first:
                    raise self.wrong("trailing comma")
                self.at += 1
                return
            if mark != b'"':
                raise self.wrong("key must be a string")
            self.string()
            self.space()
            mark = self.data[self.at : self.at + 1]
            if mark != b":":
                raise self.wrong("expected `:`" if mark else "EOF while parsing an object")
            self.at += 1
            self.value("EOF while parsing a value")
            self.space()
            mark = self.data[self.at : self.at + 1]
            if mark not in (b",", b"}"):
                raise self.wrong("expected `,` or `}`" if mark else "EOF while parsing an object")
            self.at += 1
            if mark == b"}":
                return
            first = False
