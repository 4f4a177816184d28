"""Finds the code of the stations in the modules that are loaded, and says which names of the table are gone."""

import importlib
import sys
from types import CodeType, FunctionType

from .table import TABLE, Row


def codes_of(module: object, name: str) -> list[CodeType]:
    """The code of a function by its name in a module; of one inside another, all that bear the name. Empty where there is none."""
    first, *inner = name.split(">")
    found = module
    for part in first.split("."):
        found = vars(found).get(part) if hasattr(found, "__dict__") else None
    found = getattr(found, "__func__", None) or getattr(found, "fget", None) or found
    found = getattr(found, "__wrapped__", found)
    if not isinstance(found, FunctionType):
        return []
    codes = [found.__code__]
    for part in inner:
        codes = [c for code in codes for c in code.co_consts if isinstance(c, CodeType) and c.co_name == part]
    return codes


def stations() -> dict[CodeType, Row]:
    """The stations of every framework that is loaded, by their code."""
    found = {}
    for framework, rows in TABLE.items():
        if framework in sys.modules:
            for row in rows:
                if module := sys.modules.get(row[1]):
                    found |= dict.fromkeys(codes_of(module, row[2]), row)
    return found


def missing(framework: str) -> list[str]:
    """The stations of a framework that its installed version has no longer, as module:name. Raises ImportError where it is not installed."""
    importlib.import_module(framework)
    gone = []
    for _, module, name, _ in TABLE[framework]:
        try:
            found = codes_of(importlib.import_module(module), name)
        except ImportError:
            found = []
        if not found:
            gone.append(f"{module}:{name}")
    return gone
