"""The reader's own functions: before, after, around, or in the place of a validator."""

from collections.abc import Callable
from typing import Any

from ..build import Build, Node, kind
from ..failures import Fail, Line, known
from ..known_errors import PydanticCustomError, PydanticKnownError
from ..state import State
from ..validation_error import ValidationError


class ValidationInfo:
    """What a function is told about the validation that calls it."""

    __slots__ = ("config", "context", "_data", "field_name", "mode")

    def __init__(self, state: State, config: dict) -> None:
        self.config, self.context, self.mode = config or None, state.context, state.mode
        self._data, self.field_name = state.data, state.field

    @property
    def data(self) -> dict:
        if self._data is None:
            raise AttributeError("No attribute named 'data'")
        return self._data

    def __repr__(self) -> str:
        return f"ValidationInfo(config={self.config!r}, context={self.context!r}, data={self._data!r}, field_name={self.field_name!r})"


def guarded(function: Callable, given: Any, *args: Any) -> Any:
    """Calls a function of the reader's; what it raises about the value becomes a failure. Omit and UseDefault pass as they are."""
    try:
        return function(*args)
    except (ValueError, AssertionError) as error:
        raise _failure(error, given) from error


def _failure(error: Exception, given: Any) -> Fail:
    if isinstance(error, ValidationError):
        return Fail([Line(line.error, line.input, line.loc) for line in error._lines])
    if isinstance(error, (PydanticCustomError, PydanticKnownError)):
        return Fail([Line(error, given)])
    kind_of = "assertion_error" if isinstance(error, AssertionError) else "value_error"
    return Fail([Line(known(kind_of, {"error": error}), given)])


def _caller(function: dict, config: dict) -> tuple[Callable[..., Any], str]:
    """A call of the schema's function that hands the info over where it is wanted, and the function's name."""
    call = function["function"]
    name = getattr(call, "__name__", None) or repr(call)
    if function["type"] == "with-info":
        return lambda given, state, *args: guarded(call, given, *args, ValidationInfo(state, config)), name
    return lambda given, state, *args: guarded(call, given, *args), name


@kind("function-before", "function schema json_schema_input_schema")
def build_before(build: Build, schema: dict, config: dict) -> Node:
    inner = build.make(schema["schema"], config)
    call, name = _caller(schema["function"], config)

    def check(value: Any, state: State) -> Any:
        return state.as_python(inner.check, call(value, state, value))

    def assign(obj: Any, field: str, value: Any, state: State) -> Any:
        return inner.assign(call(obj, state, obj), field, value, state)

    node = Node(lambda: f"function-before[{name}(), {inner.name}]", check)
    node.assign = assign if inner.assign else None
    return node


@kind("function-after", "function schema")
def build_after(build: Build, schema: dict, config: dict) -> Node:
    inner = build.make(schema["schema"], config)
    call, name = _caller(schema["function"], config)

    def check(value: Any, state: State) -> Any:
        return call(value, state, inner.check(value, state))

    def assign(obj: Any, field: str, value: Any, state: State) -> Any:
        return call(obj, state, inner.assign(obj, field, value, state))

    node = Node(lambda: f"function-after[{name}(), {inner.name}]", check)
    node.assign = assign if inner.assign else None
    return node


@kind("function-plain", "function json_schema_input_schema")
def build_plain(build: Build, schema: dict, config: dict) -> Node:
    call, name = _caller(schema["function"], config)
    return Node(f"function-plain[{name}()]", lambda value, state: call(value, state, value))


class ValidatorCallable:
    """The validator that a wrapping function is handed."""

    def __init__(self, run: Callable[[Any], Any], state: State, hide: bool) -> None:
        self._run, self._state, self._hide = run, state, hide

    def __call__(self, value: Any, outer_location: Any = None) -> Any:
        fit = self._state.exactness, self._state.fields
        try:
            return self._run(value)
        except Fail as failure:
            self._state.exactness, self._state.fields = fit
            if outer_location is not None:
                failure.at(outer_location)
            raise ValidationError("ValidatorCallable", failure.lines, self._state.mode, self._hide) from None


@kind("function-wrap", "function schema json_schema_input_schema")
def build_wrap(build: Build, schema: dict, config: dict) -> Node:
    inner = build.make(schema["schema"], config)
    call, name = _caller(schema["function"], config)
    hide = bool(config.get("hide_input_in_errors"))

    def check(value: Any, state: State) -> Any:
        def run(given: Any) -> Any:
            return state.as_python(inner.check, given)

        return call(value, state, value, ValidatorCallable(run, state, hide))

    def assign(obj: Any, field: str, value: Any, state: State) -> Any:
        return call(obj, state, obj, ValidatorCallable(lambda given: inner.assign(given, field, value, state), state, hide))

    node = Node(f"function-wrap[{name}()]", check)
    node.assign = assign if inner.assign else None
    return node
