"""Keeps one run out of the next: what a run may have changed in the interpreter is put back when it ends."""

import builtins
import gc
import linecache
import os
import random
import sys
import types
import warnings
from collections.abc import Callable

#: Modules whose classes are put back too, because patching their methods is a popular trick.
_CLASSES = ("json.encoder", "json.decoder", "asyncio.tasks", "asyncio.queues", "asyncio.locks", "asyncio.base_events", "io", "contextlib",
            "traceback", "wsgiref.validate", "random", "inspect", "threading")
_OWN = __name__.rpartition(".")[0]
_MISSING = object()
_baseline: dict[str, dict] = {}
_class_baseline: dict[type, dict] = {}


def _remember(name: str, module: object) -> None:
    """Keeps what a module of the standard library holds, before anyone could have changed it."""
    root = name.partition(".")[0]
    if name in _baseline or type(module) is not types.ModuleType or (root not in sys.stdlib_module_names and root != _OWN):
        return
    if name in ("sys", "builtins", "__main__"):
        return
    _baseline[name] = dict(module.__dict__)
    if name in _CLASSES:
        for value in list(module.__dict__.values()):
            if isinstance(value, type) and value.__module__ == name:
                _class_baseline[value] = dict(value.__dict__)


class Isolation:
    """What is entered before a learner's file is loaded, and left when the run is over."""

    def __init__(self, stdout: object, stderr: object):
        self._streams = stdout, stderr
        #: Where the learner's files lie: what was imported from there goes with the run.
        self.folder: str | None = None

    def __enter__(self) -> "Isolation":
        for name, module in list(sys.modules.items()):
            _remember(name, module)
        self._sys = dict(sys.__dict__)
        self._modules = dict(sys.modules)
        self._lists = [(held, list(held)) for held in (sys.path, sys.argv, sys.meta_path, sys.path_hooks, warnings.filters)]
        self._environ, self._folder = dict(os.environ), os.getcwd()
        self._recursion, self._random = sys.getrecursionlimit(), random.getstate()
        self._linecache = dict(linecache.cache)
        self.builtins = self._builtins()
        sys.modules["builtins"] = self.builtins
        sys.stdout, sys.stderr = self._streams
        random.seed()
        return self

    def __exit__(self, *_: object) -> None:
        for name in [n for n in sys.__dict__ if n not in self._sys]:
            del sys.__dict__[name]
        sys.__dict__.update(self._sys)
        kept = {n: m for n, m in sys.modules.items() if n.partition(".")[0] != "builtins" and self._keeps(n, m)}
        sys.modules.clear()
        sys.modules.update(kept | self._modules)
        _restore_modules()
        warnings.resetwarnings()
        for held, items in self._lists:
            held[:] = items
        if dict(os.environ) != self._environ:
            os.environ.clear()
            os.environ.update(self._environ)
        if _folder() != self._folder:
            os.chdir(self._folder)
        sys.setrecursionlimit(self._recursion)
        random.setstate(self._random)
        linecache.cache.clear()
        linecache.cache.update(self._linecache)
        gc.enable()

    def _keeps(self, name: str, module: object) -> bool:
        """Whether a module that the run imported stays: those that are not the learner's, so that a framework is loaded once."""
        if name in self._modules or getattr(module, "__loader__", None) is None or hasattr(module, "__learner__"):
            return False
        try:
            places = [getattr(module, "__file__", None) or "", *getattr(module, "__path__", ())]
        except Exception:
            return False
        return not any(place.startswith(f"{self.folder}/") for place in places if self.folder and isinstance(place, str))

    def _builtins(self) -> types.ModuleType:
        """A copy of builtins for the learner's files: what they put in there, no other module sees."""
        copy = types.ModuleType("builtins", builtins.__doc__)
        copy.__dict__.update(builtins.__dict__)
        copy.__import__ = _importer(builtins.__import__)
        return copy


def _importer(real: Callable) -> Callable:
    def __import__(name: str, *rest: object, **more: object) -> object:
        before = len(sys.modules)
        module = real(name, *rest, **more)
        if len(sys.modules) != before:
            for new in [n for n in sys.modules if n not in _baseline]:
                _remember(new, sys.modules[new])
        return module

    return __import__


def _folder() -> str | None:
    try:
        return os.getcwd()
    except OSError:
        return None


def _restore_modules() -> None:
    for name, before in _baseline.items():
        if module := sys.modules.get(name):
            _restore(module.__dict__, before, module.__dict__.__setitem__, module.__dict__.__delitem__)
    for owner, before in _class_baseline.items():
        _restore(owner.__dict__, before, lambda key, item, owner=owner: setattr(owner, key, item), lambda key, owner=owner: delattr(owner, key))


def _restore(now: object, before: dict, put: Callable, drop: Callable) -> None:
    changed = len(now) != len(before) or any(now.get(key, _MISSING) is not item for key, item in before.items())
    if not changed:
        return
    for key in [key for key in now if key not in before]:
        try:
            drop(key)
        except (AttributeError, TypeError):
            pass
    for key, item in before.items():
        if now.get(key, _MISSING) is not item:
            try:
                put(key, item)
            except (AttributeError, TypeError):
                pass
