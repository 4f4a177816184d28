"""Keeps the code of every module of a package once it is compiled, in memory and so in a snapshot: a second import only runs it."""

from importlib.machinery import SourceFileLoader
from types import CodeType

_PACKAGES = "/site-packages/"
_codes: dict[str, CodeType] = {}
_compile = SourceFileLoader.get_code


def _get_code(self: SourceFileLoader, fullname: str) -> CodeType:
    path = self.get_filename(fullname)
    if _PACKAGES not in path:
        return _compile(self, fullname)
    if path not in _codes:
        _codes[path] = _compile(self, fullname)
    return _codes[path]


def install() -> None:
    """Has the code of packages kept from now on. Their files may not change while the interpreter lives."""
    SourceFileLoader.get_code = _get_code
