"""Imports the learner's files afresh, and finds the app in them."""

import inspect
import linecache
import re
import sys
from collections.abc import Callable
from difflib import get_close_matches
from functools import partial
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import module_from_spec
from types import CodeType, ModuleType

from . import values
from .budget import Budget


class NoApp(Exception):
    """The files hold no app under the name that was asked for."""


class Files:
    """Finds and runs the learner's modules and packages (a finder and loader of importlib)."""

    def __init__(self, files: dict[str, str], budget: Budget, builtins: ModuleType, folder: str, names: set[str]):
        self._files = {path: text for path, text in files.items() if path.endswith(".py")}
        self._budget, self._builtins, self._folder, self._names = budget, builtins, folder, names
        self._folders = {path[:place] for path in self._files for place in range(len(path)) if path[place] == "/"}
        for name, source in self._files.items():
            linecache.cache[name] = (len(source), None, source.splitlines(True), name)

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        place = name.replace(".", "/")
        if f"{place}/__init__.py" in self._files:
            return self._spec(name, f"{place}/__init__.py", place)
        if f"{place}.py" in self._files:
            return self._spec(name, f"{place}.py", None)
        if place in self._folders and not PathFinder.find_spec(name, path):
            return self._spec(name, None, place)
        return None

    def _spec(self, name: str, origin: str | None, package: str | None) -> ModuleSpec:
        spec = ModuleSpec(name, self if origin else None, origin=origin, is_package=package is not None)
        if package is not None:
            spec.submodule_search_locations.append(f"{self._folder}/{package}")
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        file = module.__spec__.origin
        module.__dict__.update(__file__=f"{self._folder}/{file}", __builtins__=self._builtins.__dict__, __learner__=True)
        source = self._files[file]
        if module.__name__ == "__main__":
            module.__dict__[values.NAME] = self.show
            source = values.shown(source, file)
        code = compile(source, file, "exec", dont_inherit=True)
        self._names |= names_in(code)
        self._budget.watch(code)
        exec(code, module.__dict__)

    def _forget(self) -> None:
        """Takes away what an earlier run imported of the learner's files, and finds them here from now on."""
        own = {file.partition("/")[0].removesuffix(".py") for file in self._files} - sys.stdlib_module_names
        for name in [n for n in sys.modules if n.partition(".")[0] in own]:
            del sys.modules[name]
        sys.meta_path.insert(0, self)

    def get_source(self, name: str) -> str | None:
        """The text of a module, as inspect and a framework's debug page ask for it."""
        spec = self.find_spec(name)
        return self._files.get(spec.origin) if spec and spec.origin else None

    def get_data(self, path: str) -> bytes:
        """The bytes of a file beside a module, as pkgutil and importlib.resources ask for it."""
        with open(path, "rb") as file:
            return file.read()

    def is_package(self, name: str) -> bool:
        """Whether the name is a folder's."""
        return name.replace(".", "/") in self._folders

    def program(self, path: str, show: Callable[[object, int], None]) -> ModuleType:
        """Runs a file as a program, in `__main__`; `show` is told the value of each line that is an expression, and the number of that line."""
        self.show = show
        self._forget()
        spec = ModuleSpec("__main__", self, origin=path)
        module = module_from_spec(spec)
        self.exec_module(module)
        return module

    def main(self, path: str) -> ModuleType:
        """Imports the module that holds the app, and the packages it lies in; every other file is found from there."""
        self._forget()
        name = path[:-3].replace("/", ".").removesuffix(".__init__")
        above, _, last = name.rpartition(".")
        if above:
            self._builtins.__import__(above)
            if name in sys.modules:
                return sys.modules[name]
        module = module_from_spec(self.find_spec(name))
        sys.modules[name] = module
        self.exec_module(module)
        if above:
            setattr(sys.modules[above], last, module)
        return module


def names_in(code: CodeType) -> set[str]:
    """The names that a code object and the functions in it speak of, also in short strings: setattr takes one, and so does patch."""
    found = {part for name in code.co_names for part in name.split(".")}
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            found |= names_in(constant)
        elif isinstance(constant, str) and len(constant) <= 100:
            found.update(constant.split("."))
    return found


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
