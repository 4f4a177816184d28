"""Imports the learner's files afresh, and finds the app in them."""

import inspect
import linecache
import re
import sys
from collections.abc import Callable
from difflib import get_close_matches
from functools import partial
from importlib.machinery import ModuleSpec
from types import ModuleType

from .budget import Budget


class NoApp(Exception):
    """The files hold no app under the name that was asked for."""


class Files:
    """Finds and runs the learner's modules (a finder and loader of importlib)."""

    def __init__(self, files: dict[str, str], budget: Budget, builtins: ModuleType):
        self._files, self._budget, self._builtins = files, budget, builtins
        for name, source in files.items():
            linecache.cache[name] = (len(source), None, source.splitlines(True), name)

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        return ModuleSpec(name, self, origin=f"{name}.py") if f"{name}.py" in self._files else None

    def create_module(self, spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        file = module.__spec__.origin
        module.__dict__.update(__file__=file, __builtins__=self._builtins.__dict__, __learner__=True)
        code = compile(self._files[file], file, "exec", dont_inherit=True)
        self._budget.watch(code)
        exec(code, module.__dict__)

    def main(self, name: str) -> ModuleType:
        """Imports the module that holds the app; every other file is found from there."""
        for file in self._files:
            sys.modules.pop(file[:-3], None) if file[:-3] not in sys.stdlib_module_names else None
        sys.meta_path.insert(0, self)
        stem = name[:-3]
        module = ModuleType(stem)
        module.__spec__ = ModuleSpec(stem, self, origin=name)
        module.__loader__ = self
        sys.modules[stem] = module
        self.exec_module(module)
        return module


def find_app(module: ModuleType, wanted: str | None) -> Callable:
    """The callable to serve: `app`, then `application`, or the one named, with dots and a call: `make_app()`. Raises NoApp."""
    file, names = module.__spec__.origin, vars(module)
    if not wanted:
        for name in ("app", "application"):
            if name in names:
                return _callable(names[name], f"{name} in {file}")
        raise NoApp(f"{file} has no app: a server looks for a callable named app or application.{_offer(module)}")
    found = re.fullmatch(r"([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)(\(\))?", wanted.strip())
    if not found:
        raise NoApp(f"{wanted!r} names no app: write a name such as app, or a call without arguments such as make_app().")
    value: object = module
    for part in found[1].split("."):
        if not hasattr(value, part):
            near = get_close_matches(part, [n for n in dir(value) if not n.startswith("_")], 1)
            raise NoApp(f"{file} has no {found[1]}." + (f" Did you mean {near[0]}?" if near else _offer(module)))
        value = getattr(value, part)
    return _callable(value() if found[2] else value, f"{wanted} in {file}")


def _callable(value: object, what: str) -> Callable:
    if not callable(value):
        raise NoApp(f"{what} cannot be called: it is of type {type(value).__name__}.")
    return value


def _offer(module: ModuleType) -> str:
    here = [n for n, v in vars(module).items() if inspect.isfunction(v) and v.__module__ == module.__name__ and _names(v)]
    fitting = [n for n in here if _kind(vars(module)[n])]
    return f" It has {', '.join(fitting)}: name that one, or write app = {fitting[0]}." if fitting else ""


def _names(app: object) -> list[str]:
    try:
        kinds = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
        parameters = inspect.signature(app).parameters.values()
        return [p.name for p in parameters if p.kind in kinds and p.default is p.empty]
    except (TypeError, ValueError):
        return []


def _kind(app: object) -> str | None:
    names = _names(app)
    if names[:1] == ["scope"] or names[-2:] == ["receive", "send"]:
        return "asgi"
    if names[:1] in (["environ"], ["env"]) or names[-1:] == ["start_response"]:
        return "wsgi"
    return {2: "wsgi", 3: "asgi"}.get(len(names))


def interface_of(app: object) -> str:
    """wsgi or asgi, by the names and the number of its arguments, else by whether it is async."""
    if found := _kind(app):
        return found
    while isinstance(app, partial):
        app = app.func
    return "asgi" if inspect.iscoroutinefunction(app) or inspect.iscoroutinefunction(getattr(app, "__call__", None)) else "wsgi"


def layers_of(module: ModuleType, order: list[int] | None) -> list[Callable]:
    """The module's `layers`, outermost first, in the order that was asked for."""
    layers = vars(module).get("layers")
    if not isinstance(layers, (list, tuple)) or not all(callable(layer) for layer in layers):
        return []
    places = range(len(layers)) if order is None else [i for i in order if i < len(layers)]
    return [layers[i] for i in places][:20]


def name_of(layer: object) -> str:
    """The name of a layer as it is shown."""
    while isinstance(layer, partial):
        layer = layer.func
    return getattr(layer, "__name__", None) or type(layer).__name__
