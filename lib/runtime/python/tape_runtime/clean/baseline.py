"""What modules and their classes hold once they are imported, to compare with what a run leaves of them."""

import functools
import sys
import types
from collections.abc import Iterator

_MISSING = object()
#: What Python itself writes into a class, or may.
_PYTHONS = {"__abstractmethods__", "__annotations__", "__annotations_cache__", "__annotate_func__", "__annotate__", "__dict__", "__doc__", "__firstlineno__",
            "__parameters__", "__slotnames__", "__static_attributes__", "__type_params__", "__weakref__", "_abc_impl", "__signature__"}
_NEVER = ("sys", "builtins", "__main__")


class _Held:
    """A module or a class, and what it held."""

    def __init__(self, owner: types.ModuleType | type, where: str, whole: bool):
        self.owner, self.where, self.whole, self.before = owner, where, whole, dict(owner.__dict__)
        self._keys, self._ids = list(self.before), list(map(id, self.before.values()))

    def changed(self, names: set[str] | None) -> list[str]:
        """The names that stand for something else now, or for nothing; where it is not held whole, those of `names` alone, if there are such."""
        now, before = self.owner.__dict__, self.before
        keys = {*before, *now} if self.whole or names is None else names & {*before, *now}
        return [key for key in keys if now.get(key, _MISSING) is not before.get(key, _MISSING) and key not in _PYTHONS and not self._submodule(key)]

    def _submodule(self, key: str) -> bool:
        """Whether the name is a submodule's that was imported meanwhile: it stays."""
        found = sys.modules.get(f"{self.where}.{key}") if type(self.owner) is types.ModuleType else None
        return found is not None and self.owner.__dict__.get(key) is found and key not in self.before

    def same(self) -> bool:
        """Whether all is as it was: quicker than `changed`."""
        now, before = self.owner.__dict__, self.before
        if list(map(id, now.values())) == self._ids and list(now) == self._keys:
            return True
        return len(now) == len(before) and all(now.get(key, _MISSING) is item for key, item in before.items())

    def restore(self, keys: list[str]) -> dict[str, bool]:
        """Puts these names back; returns of each, with the name of its module, whether it was to be done."""
        put, drop = (types.ModuleType, type)[isinstance(self.owner, type)].__setattr__, (types.ModuleType, type)[isinstance(self.owner, type)].__delattr__
        done = {}
        for key in keys:
            try:
                put(self.owner, key, self.before[key]) if key in self.before else drop(self.owner, key)
                done[f"{self.where}.{key}"] = True
            except (AttributeError, TypeError):
                done[f"{self.where}.{key}"] = False
        return done


class Baseline:
    """The modules and classes that are remembered, each as it was."""

    def __init__(self) -> None:
        self._held: dict[int, list[_Held]] = {}
        self._caches: list[functools._lru_cache_wrapper] = []
        self._tables: list[tuple[dict | list | set, dict | list | set]] = []
        self._index: dict[str, list[tuple[_Held, object]]] | None = None

    def remember(self, module: object, whole: bool, classes_whole: bool = False, tables: bool = False, caches: bool = False) -> None:
        """Keeps what a module and its classes hold, unless it is known; with `tables`, also what its tables of constants hold, with `caches`, which results its functions keep.

        What is held whole is compared name by name; of the rest, only names that the learner's code speaks of, unless it may speak of any.
        """
        if id(module) in self._held or type(module) is not types.ModuleType or (name := module.__name__) in _NEVER:
            return
        values = list(module.__dict__.values())
        own = [v for v in values if issubclass(type(v), type) and v.__module__ == name]
        self._held[id(module)] = [_Held(module, name, whole), *(_Held(one, f"{name}.{one.__qualname__}", classes_whole) for one in own)]
        self._index = None
        if tables:
            self._tables += [(value, value.copy()) for key, value in module.__dict__.items() if not key.startswith("__") and _constant(value)]
        if caches:
            held = [*values, *(value for one in own for value in one.__dict__.values())]
            self._caches += [value for value in map(_inner, held) if type(value) is functools._lru_cache_wrapper]

    def count(self) -> tuple[int, ...]:
        """How many modules and caches are remembered."""
        return len(self._held), len(self._caches)

    def clear_caches(self) -> None:
        """Forgets the results that functions of frameworks keep."""
        for cache in self._caches:
            cache.cache_clear()

    def restore(self, names: set[str], any_name: bool = False) -> dict[str, bool]:
        """Puts modules and classes back; `names` are those in the learner's code, which with `any_name` may have used others. Returns what was changed, each with whether it is put back."""
        done = {}
        for table, before in self._tables:
            if table != before:
                table.clear()
                table.extend(before) if type(table) is list else table.update(before)
        for held in list(self._all_touched() if any_name else self._touched(names)):
            done |= held.restore(held.changed(None if any_name else names))
        return done

    def _all_touched(self) -> Iterator[_Held]:
        for rows in self._held.values():
            if rows[0].owner is sys.modules.get(rows[0].where):
                yield from (held for held in rows if not held.same())

    def _touched(self, names: set[str]) -> Iterator[_Held]:
        if self._index is None:
            self._make_index()
        named = {held for name in names for held, item in self._index.get(name, ()) if held.owner.__dict__.get(name, _MISSING) is not item}
        for rows in self._held.values():
            if rows[0].owner is sys.modules.get(rows[0].where):
                yield from (held for held in rows if held in named or (not held.same() if held.whole else len(held.owner.__dict__) != len(held.before)))

    def _make_index(self) -> None:
        self._index = {}
        for rows in self._held.values():
            for held in rows:
                if not held.whole:
                    for key, item in held.before.items():
                        self._index.setdefault(key, []).append((held, item))


def _constant(value: object) -> bool:
    """Whether a value is a table of constants, such as the reasons of http.client; other tables are where a module keeps what it does."""
    return type(value) in (dict, list, set) and bool(value) and all(map(_plain, [*value, *(value.values() if type(value) is dict else ())]))


def _plain(item: object) -> bool:
    return all(map(_plain, item)) if type(item) is tuple else item is None or isinstance(item, (str, bytes, int, float))


def _inner(value: object) -> object:
    """The function inside a classmethod, a property, or a descriptor like one of them; asks the value itself nothing."""
    if type(value) in (classmethod, staticmethod):
        return value.__func__
    if type(value) is property:
        return value.fget
    try:
        own = object.__getattribute__(value, "__dict__")
    except (AttributeError, TypeError):
        return value
    return own.get("fget", value) if type(own) is dict else value
