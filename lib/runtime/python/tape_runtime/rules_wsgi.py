"""What an app's half of WSGI may not do, clause by clause: each function yields pairs of (rule, found)."""

import re
from collections.abc import Iterator

from . import shown
from .rules_headers import Broken

_STATUS = re.compile(r"[1-9]\d\d .*")
REQUIRED = ("REQUEST_METHOD", "SERVER_NAME", "SERVER_PORT", "wsgi.version", "wsgi.url_scheme", "wsgi.input", "wsgi.errors",
            "wsgi.multithread", "wsgi.multiprocess", "wsgi.run_once")


def status(value: object) -> Iterator[Broken]:
    """PEP 3333, "The start_response() Callable": a string such as "200 OK"."""
    if type(value) is not str:
        yield "wsgi.status.str", f"the status is {shown.representation(value)}, of type {shown.type_name(value)}{', a subclass of str' if isinstance(value, str) else ''}"
        return
    if re.search(r"[\x00-\x1f\x7f]", value):
        yield "wsgi.status.control", repr(value)
    elif value != value.strip(" ") and _STATUS.match(value.strip(" ")):
        yield "wsgi.status.space", repr(value)
    elif not re.match(r"\d\d\d(?!\d)", value):
        yield "wsgi.status.code", repr(value)
    elif not re.fullmatch(r"\d\d\d \S.*", value):
        yield "wsgi.status.reason", repr(value)
    elif not 200 <= int(value[:3]) < 600:
        yield "wsgi.status.final", repr(value)


def exc_info(value: object) -> Iterator[Broken]:
    """PEP 3333, "The start_response() Callable": exc_info is what sys.exc_info() returns."""
    if value and not (isinstance(value, tuple) and len(value) == 3 and isinstance(value[1], BaseException)):
        yield "wsgi.start.exc-info", f"exc_info is {shown.representation(value)}"


def returned(value: object) -> Iterator[Broken]:
    """PEP 3333, "Specification Details": the app returns an iterable that yields bytes."""
    if value is None:
        yield "wsgi.return.none", "the app returned None"
    elif isinstance(value, str):
        yield "wsgi.return.str", f"the app returned the str {shown.representation(value)}"
    elif isinstance(value, (bytes, bytearray, memoryview)):
        yield "wsgi.return.bytes", f"the app returned the bytes {shown.representation(value)}"
    elif hasattr(value, "__await__"):
        yield "wsgi.return.coroutine", f"the app returned a {shown.type_name(value)}"
    elif hasattr(value, "__aiter__") and not hasattr(value, "__iter__"):
        yield "wsgi.return.async-generator", f"the app returned an {shown.type_name(value)}"
    elif isinstance(value, dict):
        yield "wsgi.return.dict", "the app returned a dict"
    elif not hasattr(value, "__iter__") and not hasattr(value, "__getitem__"):
        yield "wsgi.return.iterable", f"the app returned {shown.representation(value)}"


def environ(value: object) -> Iterator[Broken]:
    """PEP 3333, "environ Variables": what a layer hands on is still an environ."""
    if type(value) is not dict:
        yield "wsgi.environ.dict", f"environ is of type {shown.type_name(value)}"
        if not isinstance(value, dict):
            return
    if absent := [key for key in REQUIRED if key not in value]:
        yield "wsgi.environ.required", ", ".join(absent)
    for key, item in dict.items(value):
        if isinstance(key, str) and key.isupper() and "." not in key and type(item) is not str:
            yield "wsgi.environ.str", f"{key} is {shown.representation(item)}, of type {shown.type_name(item)}"
        elif isinstance(key, str) and key.isupper() and "." not in key and any(c > "\xff" for c in item):
            yield "wsgi.environ.latin-1", f"{key} is {shown.representation(item)}"
    script, path = value.get("SCRIPT_NAME"), value.get("PATH_INFO")
    if isinstance(script, str) and (script.endswith("/") or (script and not script.startswith("/"))):
        yield "wsgi.environ.script-name", f"SCRIPT_NAME is {script!r}"
    if isinstance(path, str) and path and not path.startswith("/") and value.get("REQUEST_METHOD") != "OPTIONS":
        yield "wsgi.environ.path-info", f"PATH_INFO is {path!r}"
