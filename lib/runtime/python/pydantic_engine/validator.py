"""SchemaValidator: the way in from pydantic."""

from typing import Any

from . import kinds  # noqa: F401
from .build import Build, Node, check_config
from .failures import Fail
from .kinds.json_text import parsed
from .known_errors import PydanticOmit, PydanticUseDefault, SchemaError
from .refusal import refuse
from .sentinels import Some
from .state import State
from .validation_error import ValidationError


def built(schema: dict, config: dict | None) -> Node:
    """The validator of a whole schema. Raises SchemaError, or StandInRefusal for what is not done here."""
    build = Build()
    node = build.make(schema, check_config(config))
    for name, definition in build.definitions.items():
        if "node" not in definition.facts:
            raise SchemaError(f"Definitions error: definition `{name}` was never filled")
    return node


class SchemaValidator:
    """Validates values against one schema."""

    def __init__(self, schema: dict, config: dict | None = None, _use_prebuilt: bool = True) -> None:
        self._schema, self._config = schema, config
        self._node = built(schema, config)
        self._title = (config or {}).get("title") or self._node.name
        self._hide = bool((config or {}).get("hide_input_in_errors"))

    @property
    def title(self) -> str:
        return self._title

    def __reduce__(self) -> tuple:
        return SchemaValidator, (self._schema, self._config)

    def __repr__(self) -> str:
        return f"SchemaValidator(title={self._title!r})"

    def validate_python(
        self, input: Any, *, strict: bool | None = None, extra: str | None = None, from_attributes: bool | None = None, context: Any = None,
        self_instance: Any = None, allow_partial: Any = False, by_alias: bool | None = None, by_name: bool | None = None,
    ) -> Any:  # fmt: skip
        """The value that a Python object becomes. Raises ValidationError."""
        _whole(allow_partial)
        return self._run(input, State("python", strict, extra, from_attributes, context, self_instance, by_alias, by_name))

    def validate_json(
        self, input: Any, *, strict: bool | None = None, extra: str | None = None, context: Any = None, self_instance: Any = None,
        allow_partial: Any = False, by_alias: bool | None = None, by_name: bool | None = None,
    ) -> Any:  # fmt: skip
        """The value that a JSON text becomes. Raises ValidationError."""
        _whole(allow_partial)
        try:
            value = parsed(input)
        except Fail as failure:
            raise ValidationError(self._title, failure.lines, "json", self._hide) from None
        return self._run(value, State("json", strict, extra, None, context, self_instance, by_alias, by_name))

    def validate_strings(self, input: Any, **how: Any) -> Any:
        """Not done here."""
        refuse("model_validate_strings (values that all are texts)")

    def isinstance_python(self, input: Any, **how: Any) -> bool:
        """Whether a Python object is valid."""
        try:
            self.validate_python(input, **how)
        except ValidationError:
            return False
        return True

    def validate_assignment(
        self, obj: Any, field_name: str, field_value: Any, *, strict: bool | None = None, extra: str | None = None,
        from_attributes: bool | None = None, context: Any = None, by_alias: bool | None = None, by_name: bool | None = None,
    ) -> Any:  # fmt: skip
        """Sets one field of a model or dataclass. Raises ValidationError."""
        if self._node.assign is None:
            refuse(f"assignment to {self._node.name}")
        state = State("python", strict, extra, from_attributes, context, None, by_alias, by_name)
        return self._run(obj, state, lambda value, state: self._node.assign(value, field_name, field_value, state))

    def get_default_value(self, *, strict: bool | None = None, context: Any = None) -> Some | None:
        """The default in a Some, or None where there is none. Raises ValidationError."""
        if self._node.default is None:
            return None
        return Some(self._run(None, State("python", strict, context=context), lambda value, state: self._node.default(state)))

    def _run(self, value: Any, state: State, check: Any = None) -> Any:
        try:
            return (check or self._node.check)(value, state)
        except Fail as failure:
            problem = ValidationError(self._title, failure.lines, state.mode, self._hide)
        except PydanticOmit:
            raise SchemaError("Uncaught Omit error, please check your usage of `default` validators.") from None
        except PydanticUseDefault:
            raise SchemaError("Uncaught `PydanticUseDefault` exception: the error was raised in a field validator and no default value is available for that field.") from None
        except RecursionError:
            refuse("values nested so deeply")
        raise problem


def _whole(partial: Any) -> None:
    if partial not in (False, "off"):
        refuse("validation of what is not whole (experimental_allow_partial)")
