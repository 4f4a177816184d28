"""Keeps one run out of the next: what a run may have changed in the interpreter is put back when it ends."""

import builtins
import gc
import linecache
import os
import random
import sys
import time
import types
import warnings
from collections.abc import Callable

from . import not_here
from .after_import import after_import
from .clean import django_state
from .clean.baseline import Baseline
from .clean.hooks import Hooks
from .clean.logs import Logs
from .clean.own_half import OwnHalf

_OWN = __name__.rpartition(".")[0]
#: Names in a learner's code by which it can reach what nothing here compares.
_DEEP = {"ctypes", "__code__", "__defaults__", "__kwdefaults__", "cell_contents", "get_referents", "get_referrers", "get_objects", _OWN, "_getframe", "currentframe", "f_back", "f_globals", "tb_frame",
         "gi_frame", "cr_frame", "ag_frame", "__globals__", "__closure__"}
#: Names by which it can change what it does not name: a name that is put together, code in a text or a file.
_ANY = {"setattr", "delattr", "getattr", "__setattr__", "__delattr__", "__getattribute__", "__dict__", "vars", "dir", "globals", "locals", "eval", "exec", "compile", "methodcaller", "attrgetter",
        "__import__", "import_module", "__builtins__", "runpy", "pickle"}
_BASE, _OWN_HALF = Baseline(), OwnHalf()
_known: set[int] = set()
#: Why this interpreter must be ended and restored from its snapshot before the next run, once there is a reason.
spoiled: list[str] = []


def _remember(module: object) -> None:
    """Keeps what a module holds before a learner's code could have changed it; what is imported anew for each run is not kept."""
    name = getattr(module, "__name__", None)
    if not isinstance(name, str) or hasattr(module, "__learner__") or django_state.is_anew(name):
        return
    root = name.partition(".")[0]
    own, standard = root == _OWN, root in sys.stdlib_module_names
    _BASE.remember(module, whole=own or standard, classes_whole=own, tables=standard, caches=not own and not standard)
    if own and id(module) not in _known:
        _known.add(id(module))
        _OWN_HALF.remember(module)


def remember_all() -> None:
    """Keeps what every module of the standard library and of the server's holds now, and from now on every one that is imported."""
    for name, module in list(sys.modules.items()):
        root = name.partition(".")[0]
        if (root in sys.stdlib_module_names or root == _OWN) and not getattr(getattr(module, "__spec__", None), "_initializing", False):
            _remember(module)
    after_import(together=_imported)


def _imported(modules: list[types.ModuleType]) -> None:
    """Keeps the modules of an import when all of it is over, since one may complete another."""
    for module in modules:
        _remember(module)


class Isolation:
    """What is entered before a learner's file is loaded, and left when the run is over."""

    def __init__(self, stdout: object, stderr: object):
        self._streams = stdout, stderr
        #: Where the learner's files lie: what was imported from there goes with the run.
        self.folder: str | None = None
        #: The names in the learner's code: what it can have changed is among them.
        self.names: set[str] = set()

    def __enter__(self) -> "Isolation":
        if not _known:
            remember_all()
        self._logs = Logs()
        self._sys = dict(sys.__dict__)
        self._modules = dict(sys.modules)
        self._lists = [(held, list(held)) for held in (sys.path, sys.argv, sys.meta_path, sys.path_hooks, warnings.filters)]
        self._environ, self._folder = dict(os.environ), os.getcwd()
        self._recursion, self._random = sys.getrecursionlimit(), random.getstate()
        self._linecache = dict(linecache.cache)
        self._hooks, self._spoiled, self._count = Hooks(spoiled), spoiled, _count()
        self.builtins = self._builtins()
        sys.modules["builtins"] = self.builtins
        sys.stdout, sys.stderr = self._streams
        sys.breakpointhook = not_here.breakpointhook
        random.seed()
        return self

    def __exit__(self, *_: object) -> None:
        self._hooks.take_out()
        for name in [n for n in sys.__dict__ if n not in self._sys]:
            del sys.__dict__[name]
        sys.__dict__.update(self._sys)
        self._any_name = bool(self.names & _ANY) or any(self._unread(m) for m in sys.modules.values())
        kept = {n: m for n, m in sys.modules.items() if n.partition(".")[0] != "builtins" and self._keeps(n, m)}
        sys.modules.clear()
        sys.modules.update(kept | self._modules)
        django_state.reset()
        self._logs.restore()
        _BASE.clear_caches()
        self._judge(_BASE.restore(self.names, self._any_name))
        warnings.resetwarnings()
        for held, items in self._lists:
            held[:] = items
        if dict(os.environ) != self._environ:
            zone = os.environ.get("TZ")
            os.environ.clear()
            os.environ.update(self._environ)
            if zone != self._environ.get("TZ") and hasattr(time, "tzset"):
                time.tzset()
        if _folder() != self._folder:
            os.chdir(self._folder)
        sys.setrecursionlimit(self._recursion)
        random.setstate(self._random)
        linecache.cache.clear()
        linecache.cache.update(self._linecache)
        gc.enable()

    def _judge(self, restored: dict[str, bool]) -> None:
        """Notes why the next run needs another interpreter, where what was changed could not be put back or was the server's own."""
        ours = (name for name in restored if name.startswith(f"{_OWN}.") and not name.endswith(".__warningregistry__"))  # That Python writes.
        lost = [*(name for name, done in restored.items() if not done), *ours]
        lost += [f"what {name} can reach" for name in sorted(self.names & _DEEP)]
        if _OWN_HALF.touched():
            lost.append("the server's own code")
        if any(now < then for now, then in zip(_count(), self._count)):
            lost.append("what the server compares it with")
        if lost:
            self._spoiled.append(f"The run has changed {lost[0]}: Python is to be restored before the next run.")

    def _keeps(self, name: str, module: object) -> bool:
        """Whether a module that the run imported stays: those that are not the learner's, so that a framework is loaded once."""
        if name in self._modules or getattr(module, "__loader__", None) is None or hasattr(module, "__learner__"):
            return False
        return not self._lies_here(module)

    def _unread(self, module: object) -> bool:
        """Whether a module is the learner's, and was not among the files: what it speaks of is not known."""
        return not hasattr(module, "__learner__") and self._lies_here(module)

    def _lies_here(self, module: object) -> bool:
        try:
            places = [getattr(module, "__file__", None) or "", *getattr(module, "__path__", ())]
        except Exception:
            return True
        return any(place.startswith(f"{self.folder}/") for place in places if self.folder and isinstance(place, str))

    def _builtins(self) -> types.ModuleType:
        """A copy of builtins for the learner's files: what they put in there, no other module sees."""
        copy = types.ModuleType("builtins", builtins.__doc__)
        copy.__dict__.update(builtins.__dict__, input=not_here.no_input)
        return copy


def _count() -> tuple[int, ...]:
    """How much is remembered; it only grows."""
    return len(_known), len(spoiled), *_BASE.count(), *_OWN_HALF.count()


def _folder() -> str | None:
    try:
        return os.getcwd()
    except OSError:
        return None
