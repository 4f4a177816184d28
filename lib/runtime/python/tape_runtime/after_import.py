"""Does something to modules right after they were imported, whoever imports them: each at once, or all of one import together."""

import sys
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from types import ModuleType

#: Folders whose modules are the learner's own: nothing is done after those, and what they import is no part of their import.
folders: list[str] = []
_each: list[Callable[[ModuleType], None]] = []
_together: list[Callable[[list[ModuleType]], None]] = []
_done: list[ModuleType] = []
_running: list[ModuleType] = []


class _Then:
    """A module's loader, with something to be done after it."""

    def __init__(self, loader: object):
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        module.__loader__ = module.__spec__.loader = self._loader
        _running.append(module)
        try:
            self._loader.exec_module(module)
            for then in _each:
                then(module)
            _done.append(module)
        finally:
            _running.remove(module)
            if not _running:
                done = _done.copy()
                _done.clear()
                for then in _together:
                    then(done)

    def __getattr__(self, name: str) -> object:
        return getattr(self._loader, name)


class _AfterImport:
    """A finder of importlib that asks those behind it, and wraps the loaders they give."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        finders = sys.meta_path
        for finder in finders[finders.index(self) + 1 :]:
            if spec := finder.find_spec(name, path, target):
                if hasattr(spec.loader, "exec_module") and not any(str(spec.origin).startswith(f"{folder}/") for folder in folders):
                    spec.loader = _Then(spec.loader)
                return spec
        return None


_finder = _AfterImport()


def after_import(each: Callable[[ModuleType], None] | None = None, together: Callable[[list[ModuleType]], None] | None = None) -> None:
    """From now on has `each` called with every module as soon as its code has run, and `together` with all that one import has brought."""
    _each.extend([each] if each and each not in _each else [])
    _together.extend([together] if together and together not in _together else [])
    if _finder not in sys.meta_path:
        sys.meta_path.insert(0, _finder)


def importing() -> bool:
    """Whether a module that is not the learner's is being imported."""
    return bool(_running)
