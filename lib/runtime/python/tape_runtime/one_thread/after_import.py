"""Does something to a module right after it was imported, whoever imports it."""

import sys
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType


class _Then:
    """A module's loader, with something to be done after it."""

    def __init__(self, loader: object, then: Callable[[ModuleType], None]):
        self._loader, self._then = loader, then

    def exec_module(self, module: ModuleType) -> None:
        module.__loader__ = module.__spec__.loader = self._loader
        self._loader.exec_module(module)
        self._then(module)

    def __getattr__(self, name: str) -> object:
        return getattr(self._loader, name)


class AfterImport:
    """A finder of importlib that knows what is to be done to which module."""

    def __init__(self, then: dict[str, Callable[[ModuleType], None]]):
        self._then = dict(then)

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        if name not in self._then:
            return None
        then = self._then.pop(name)
        try:
            spec = find_spec(name)
        finally:
            self._then[name] = then
        if spec and spec.loader:
            spec.loader = _Then(spec.loader, then)
        return spec


def after_import(then: dict[str, Callable[[ModuleType], None]]) -> None:
    """Has each function called with its module: now where it is imported already, else right after its import."""
    for name, do in then.items():
        if name in sys.modules:
            do(sys.modules[name])
    sys.meta_path.insert(0, AfterImport(then))
