"""Whether a run has laid hands on these modules themselves: on the code of their functions, or on what their tables hold."""

import types

#: What these modules change themselves while they work.
_LIVE = {"heard", "patience", "_suspended", "_open", "_BASE", "_OWN_HALF", "spoiled", "_known", "_each", "_together", "_done", "_running", "_codes", "_places", "served", "folders"}
_TABLES = (dict, list, set)


class OwnHalf:
    """The functions and tables of these modules, as they were when they were imported."""

    def __init__(self) -> None:
        self._functions: dict[types.FunctionType, tuple] = {}
        self._tables: list[tuple[object, object]] = []

    def remember(self, module: types.ModuleType) -> None:
        """Keeps the code of a module's functions and methods, and what its tables hold."""
        owners = [vars(module), *(vars(v) for v in vars(module).values() if isinstance(v, type) and v.__module__ == module.__name__)]
        for owner in owners:
            for name, value in owner.items():
                value = getattr(value, "__func__", value)
                if type(value) is types.FunctionType and value.__module__ in (module.__name__, "server"):
                    self._functions[value] = _made_of(value)
                elif type(value) in _TABLES and name not in _LIVE and not name.startswith("__"):
                    self._tables.append((value, value.copy()))

    def count(self) -> tuple[int, ...]:
        """How many functions and tables are remembered."""
        return len(self._functions), len(self._tables)

    def touched(self) -> bool:
        """Whether anything is otherwise; puts it back."""
        found = False
        for function, before in self._functions.items():
            if _made_of(function) != before:
                found = True
                function.__code__, function.__defaults__, function.__kwdefaults__ = before
        for table, before in self._tables:
            if table != before:
                found = True
                table.clear()
                table.extend(before) if type(table) is list else table.update(before)
        return found


def _made_of(function: types.FunctionType) -> tuple:
    return function.__code__, function.__defaults__, function.__kwdefaults__
