r"""Patterns as Rust's regex crate reads them, run by Python's re.

The two agree on most of what is written; where they differ the pattern is translated (`$` never matches before a last line
break, `\s` and `\w` are Rust's), and what Rust does not have, or Python does not, is refused.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from ..refusal import refuse

_SPACE = r"\t\n\v\f\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
#: Escapes that mean the same to both, beside punctuation.
_SAME = set("dDbBtnrfvaxuU")


def matcher(pattern: Any, engine: str) -> tuple[str, Callable[[str], bool]]:
    """The pattern as errors show it, and a test whether a text holds a match. Raises StandInRefusal for a pattern that cannot be carried over."""
    if isinstance(pattern, re.Pattern):
        return pattern.pattern, lambda text: pattern.search(text) is not None
    if engine == "python-re":
        compiled = re.compile(pattern)
        return pattern, lambda text: compiled.search(text) is not None
    translated, words = _translate(pattern)
    try:
        compiled = re.compile(translated)
    except (re.error, OverflowError):
        refuse(f"the pattern {pattern!r}, which Python cannot read", "the real one may read it or answer with a SchemaError")

    def matches(text: str) -> bool:
        if words and not text.isascii() and any(unicodedata.category(letter)[0] == "M" or letter in "\u200c\u200d" for letter in text):
            refuse("patterns with \\w on texts with combining marks")
        return compiled.search(text) is not None

    return pattern, matches


def _translate(pattern: str) -> tuple[str, bool]:
    """The pattern in Python's words, and whether it asks what is a word's character."""
    out: list[str] = []
    words, at, inside = False, 0, False
    while at < len(pattern):
        mark = pattern[at]
        if mark == "\\":
            letter = pattern[at + 1 : at + 2]
            if letter in ("s", "S"):
                if inside and letter == "S":
                    refuse(r"\S inside of brackets in a pattern")
                out.append(_SPACE if inside else f"[{'^' if letter == 'S' else ''}{_SPACE}]")
            elif letter == "z" and not inside:
                out.append(r"\Z")
            elif letter == "A" and not inside:
                out.append(r"\A")
            elif letter in ("w", "W", "b", "B") and not (inside and letter in "bB"):
                words = True
                out.append("\\" + letter)
            elif letter in _SAME and not (inside and letter in "bB") and not (letter in "xuU" and pattern[at + 2 : at + 3] == "{"):
                out.append("\\" + letter)
            elif letter and letter.isascii() and not letter.isalnum() and not letter.isspace():
                out.append("\\" + letter)
            else:
                refuse(f"\\{letter} in the pattern {pattern!r}", "the real one may read it or answer with a SchemaError")
            at += 2
            continue
        if inside:
            if mark == "[" or pattern[at : at + 2] in ("&&", "--", "~~"):
                refuse(f"sets of sets in the pattern {pattern!r}")
            if mark == "]":
                inside = False
            out.append(mark)
        elif mark == "[":
            inside = True
            out.append(mark)
            if pattern[at + 1 : at + 2] == "^":
                out.append("^")
                at += 1
            if pattern[at + 1 : at + 2] == "]":
                out.append("\\]")
                at += 1
        elif mark == "$":
            out.append(r"\Z")
        elif mark == "(" and pattern[at + 1 : at + 2] == "?":
            at = _group(pattern, at, out)
            continue
        elif mark in "*+?}" and pattern[at + 1 : at + 2] == "+":
            refuse(f"a quantifier after a quantifier in the pattern {pattern!r}")
        else:
            out.append(mark)
        at += 1
    return "".join(out), words


def _group(pattern: str, at: int, out: list[str]) -> int:
    """Carries the head of a special group over and returns where its content begins."""
    for head, said in (("(?:", "(?:"), ("(?P<", "(?P<"), ("(?i)", "(?i)"), ("(?i:", "(?i:")):
        if pattern.startswith(head, at) and (head != "(?i)" or at == 0):
            out.append(said)
            return at + len(head)
    if re.match(r"\(\?<[A-Za-z_]", pattern[at:]):
        out.append("(?P<")
        return at + 3
    refuse(f"the group {pattern[at : at + 4]!r} of the pattern {pattern!r}", "the real one may read it or answer with a SchemaError (it has no look-around)")
