"""What was probably meant: a key of the other string type, a name of a header in environ, syntax that a newer Python reads."""

import os
import re
import sys
from collections.abc import Iterator

#: What a line holds that only a newer Python reads.
_NEWER = [
    (r"\s*(?:async\s+)?(?:def|class)\s+\w+\s*\[", (3, 12), "type parameters in brackets"),
    (r"\s*type\s+\w+\s*(?:\[.*\])?\s*=", (3, 12), "the type statement"),
    (r"\s*except\s+(?!.*\bas\b)[\w.]+\s*,\s*[\w.]+.*:", (3, 14), "several exceptions behind except without brackets"),
    (r".*\b[tT][rR]?(?:\"|')", (3, 14), "a template string"),
    (r".*\b[rR]?[fF][rR]?(\"|').*\{[^}]*\1[^}]*\}.*\1", (3, 12), "the same quote inside an f-string as around it"),
    (r"\s*(?:match|case)\b.*:", (3, 10), "match"),
]


def newer_syntax(error: SyntaxError) -> tuple[str, str] | None:
    """Sentence and remedy for a line that this Python is too old to read."""
    for pattern, version, what in _NEWER:
        if sys.version_info < version and re.match(pattern, error.text or ""):
            here = f"{sys.version_info.major}.{sys.version_info.minor}"
            needed = ".".join(map(str, version))
            return f"This line has {what}, which came with Python {needed}; this is Python {here}.", f"Run it with Python {needed} or newer, or write it as Python {here} reads it."
    return None


def other_key(error: KeyError) -> tuple[str, str] | None:
    """Sentence and remedy for a key that is there in the other string type or in other letters."""
    key = error.args[0] if error.args else None
    if not isinstance(key, (str, bytes)) or not error.__traceback__:
        return None
    step = error.__traceback__
    while step.tb_next:
        step = step.tb_next
    if isinstance(step.tb_frame.f_locals.get("self"), type(os.environ)):
        return f"No environment variable is called {key}.", f"Set it before Python starts, or here above this line: os.environ[{key!r}] = '…'. os.environ.get({key!r}, '…') takes another value where there is none."
    for keys in _near_keys({**step.tb_frame.f_globals, **step.tb_frame.f_locals}):
        if key in keys:
            continue
        for there in keys:
            if isinstance(key, str) and isinstance(there, bytes) and there.lower() == key.lower().encode("utf-8", "replace"):
                return f"There is no key {key!r}, but there is {there!r}: the names of headers in ASGI are bytes, in small letters.", f"Write {there!r}. The value is bytes too: .decode(\"latin-1\") makes a str of it."
            if isinstance(key, bytes) and isinstance(there, str) and there.lower() == key.decode("latin-1").lower():
                return f"There is no key {key!r}, but there is {there!r}: the keys here are str.", f"Write {there!r}."
            if type(key) is type(there) and key.lower() == there.lower():
                return f"There is no key {key!r}, but there is {there!r}.", f"Write {there!r}."
            if isinstance(key, str) and isinstance(there, str) and there == f"HTTP_{key.upper().replace('-', '_')}":
                return f"environ has no {key!r}: the header {key} stands there as {there!r}.", f"Use environ.get({there!r}, '')."
    return None


def _near_keys(names: dict) -> Iterator[set]:
    """The keys of the dicts that a function sees, and the names of the headers in a scope."""
    for value in list(names.values())[-200:]:
        if type(value) is dict and len(value) <= 1_000:
            yield {key for key in value if isinstance(key, (str, bytes))}
            headers = value.get("headers")
            if isinstance(headers, (list, tuple)):
                yield {pair[0] for pair in headers if isinstance(pair, (list, tuple)) and len(pair) == 2 and isinstance(pair[0], (str, bytes))}
