"""The arguments of a call, and the call itself: validate_call and NamedTuple."""

from typing import Any

from ..build import Build, Node, check_config, kind, pick
from ..failures import Fail, Line, fail, known
from ..refusal import refuse
from ..sentinels import ArgsKwargs
from ..state import State
from .dicts import place_of
from .record_input import Lookups

_PARAMETER = frozenset(("name", "schema", "mode", "alias"))


class Parameter:
    """One parameter: its validator, where its argument may stand, and the names it answers to."""

    def __init__(self, build: Build, said: dict, config: dict) -> None:
        for key in said:
            if key not in _PARAMETER:
                refuse(f"{key!r} of a parameter")
        self.name, self.node = said["name"], build.make(said["schema"], config)
        mode = said.get("mode", "positional_or_keyword")
        self.placed, self.named = mode != "keyword_only", mode != "positional_only"
        alias = said.get("alias")
        self.by_name = Lookups(self.name)
        self.by_alias = Lookups(alias) if alias is not None else self.by_name
        self.by_both = Lookups(alias, self.name) if alias is not None else self.by_name

    def missing(self) -> str:
        """The error where no argument is given."""
        if self.placed and self.named:
            return "missing_argument"
        return "missing_keyword_only_argument" if self.named else "missing_positional_only_argument"


def _given(value: Any, state: State) -> tuple[tuple, dict]:
    """The arguments by place and by name. Raises Fail for what is none."""
    if isinstance(value, ArgsKwargs):
        return value.args, value.kwargs or {}
    if isinstance(value, dict):
        return (), value
    if isinstance(value, list) or isinstance(value, tuple) and not state.json:
        return tuple(value), {}
    raise fail("arguments_type", value)


class Arguments:
    """The validator of the arguments of a call."""

    def __init__(self, build: Build, schema: dict, config: dict) -> None:
        self.parameters = [Parameter(build, said, config) for said in schema["arguments_schema"]]
        self.places = sum(parameter.placed for parameter in self.parameters)
        if schema.get("var_kwargs_mode", "uniform") != "uniform":
            refuse("keyword arguments given by a TypedDict")
        self.more = build.make(schema["var_args_schema"], config) if schema.get("var_args_schema") else None
        self.others = build.make(schema["var_kwargs_schema"], config) if schema.get("var_kwargs_schema") else None
        self.by_alias = pick(schema, config, "validate_by_alias", otherwise=True)
        self.by_name = pick(schema, config, "validate_by_name", otherwise=False)
        self.loc_by_alias = config.get("loc_by_alias") is not False

    def lookups(self, parameter: Parameter, state: State) -> Lookups:
        """The names that count this time."""
        by_alias = self.by_alias if state.by_alias is None else state.by_alias
        by_name = self.by_name if state.by_name is None else state.by_name
        return parameter.by_both if by_alias and by_name else parameter.by_alias if by_alias else parameter.by_name

    def check(self, value: Any, state: State) -> tuple[tuple, dict]:
        """The arguments as they were validated."""
        args, kwargs = _given(value, state)
        made_args: list = []
        made_kwargs: dict = {}
        lines: list[Line] = []
        used: set = set()
        for index, parameter in enumerate(self.parameters):
            self._one(index, parameter, args, kwargs, value, state, made_args, made_kwargs, lines, used)
        for index in range(self.places, len(args)):
            try:
                if self.more is None:
                    raise fail("unexpected_positional_argument", args[index])
                made_args.append(self.more.check(args[index], state))
            except Fail as failure:
                lines += failure.at(index).lines
        self._others(kwargs, used, state, made_kwargs, lines)
        if lines:
            raise Fail(lines)
        return tuple(made_args), made_kwargs

    def _one(self, index: int, parameter: Parameter, args: tuple, kwargs: dict, given: Any, state: State, made_args: list, made_kwargs: dict, lines: list, used: set) -> None:
        lookups = self.lookups(parameter, state)
        placed = parameter.placed and index < len(args)
        found = lookups.find(kwargs) if parameter.named else None
        if found:
            used.add(found[0][0])
        if placed and found:
            lines.append(Line(known("multiple_argument_values"), found[1], (parameter.name,)))
            return
        place = (index,) if placed or not parameter.named else self._place(found[0] if found else lookups.paths[0], parameter)
        try:
            if placed:
                made_args.append(parameter.node.check(args[index], state))
            elif found:
                made_kwargs[parameter.name] = parameter.node.check(found[1], state)
            elif parameter.node.default:
                value = parameter.node.default(state)
                if parameter.named:
                    made_kwargs[parameter.name] = value
                else:
                    made_args.append(value)
            else:
                lines.append(Line(known(parameter.missing()), given, place))
        except Fail as failure:
            lines += failure.at(*place).lines

    def _place(self, path: tuple, parameter: Parameter) -> tuple:
        return path if self.loc_by_alias else (parameter.name,)

    def _others(self, kwargs: dict, used: set, state: State, made: dict, lines: list[Line]) -> None:
        for key, value in kwargs.items():
            if key in used:
                continue
            if not isinstance(key, str):
                lines.append(Line(known("invalid_key"), key, (place_of(key),)))
                continue
            try:
                if self.others is None:
                    raise fail("unexpected_keyword_argument", value)
                made[key] = self.others.check(value, state)
            except Fail as failure:
                lines += failure.at(key).lines


@kind("arguments", "arguments_schema validate_by_name validate_by_alias var_args_schema var_kwargs_mode var_kwargs_schema")
def build_arguments(build: Build, schema: dict, config: dict) -> Node:
    return Node("arguments", Arguments(build, schema, config).check)


@kind("call", "arguments_schema function function_name return_schema")
def build_call(build: Build, schema: dict, config: dict) -> Node:
    inner, function = build.make(schema["arguments_schema"], check_config(config)), schema["function"]
    returns = build.make(schema["return_schema"], config) if schema.get("return_schema") else None
    name = schema.get("function_name") or getattr(function, "__name__", None) or repr(function)

    def check(value: Any, state: State) -> Any:
        args, kwargs = inner.check(value, state)
        made = function(*args, **kwargs)
        return state.as_python(returns.check, made) if returns else made

    return Node(f"call[{name}]", check)
