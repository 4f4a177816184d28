"""From a core schema to a tree of validators: the registry of kinds, and the check that every key is one this package knows."""

from collections.abc import Callable
from typing import Any, NoReturn

from .known_errors import SchemaError
from .refusal import refuse
from .state import State

#: Keys that every schema may have and that do not concern validation.
_ANYWHERE = frozenset(("type", "ref", "metadata", "serialization"))
#: What a configuration may say, and what this package can do of it: True for all values, else the values it can do.
_CONFIG: dict[str, Any] = {
    **dict.fromkeys(
        """title strict extra_fields_behavior typed_dict_total from_attributes loc_by_alias revalidate_instances validate_default
        str_max_length str_min_length str_strip_whitespace str_to_lower str_to_upper allow_inf_nan ser_json_timedelta ser_json_bytes
        ser_json_inf_nan val_json_bytes hide_input_in_errors coerce_numbers_to_str cache_strings validate_by_alias validate_by_name
        serialize_by_alias""".split(),
        True,
    ),
    "ser_json_temporal": ("iso8601",),
    "validation_error_cause": (False,),
    "regex_engine": ("rust-regex", "python-re"),
    "polymorphic_serialization": (False,),
    "url_preserve_empty_path": (False,),
}


class Node:
    """A validator: `check` takes a value and the state and returns what it became, or raises Fail."""

    __slots__ = ("label", "check", "default", "assign", "facts")

    def __init__(self, label: str | Callable[[], str], check: Callable[[Any, State], Any], **facts: Any) -> None:
        # Names are made when the validator is, so that what is not built yet is shown as three dots; only lists look again.
        self.label = label if isinstance(label, str) or facts.get("looks_again") else label()
        self.check, self.facts = check, facts
        self.default: Callable[[State], Any] | None = None
        self.assign: Callable[..., Any] | None = None

    @property
    def name(self) -> str:
        return self.label if isinstance(self.label, str) else self.label()


_KINDS: dict[str, tuple[Callable[..., Node], frozenset[str]]] = {}


def kind(name: str, keys: str = "") -> Callable:
    """Registers the builder of one schema kind, with the keys it understands."""

    def put(build: Callable[..., Node]) -> Callable[..., Node]:
        _KINDS[name] = build, _ANYWHERE | frozenset(keys.split())
        return build

    return put


def check_config(config: dict | None) -> dict:
    """The configuration, once every key in it is known. Raises StandInRefusal for one that is not, or a value that is not done here."""
    for key, value in (config or {}).items():
        can = _CONFIG.get(key)
        if can is None:
            refuse(f"the setting {key!r}")
        if can is not True and value is not None and value not in can:
            refuse(f"the setting {key} = {value!r}")
    return config or {}


class BadSetting(ValueError):
    """Settings of a schema that exclude each other."""


class Build:
    """Builds the validators of one schema; holds what its definitions became."""

    def __init__(self) -> None:
        self.definitions: dict[str, Node] = {}

    def make(self, schema: dict, config: dict) -> Node:
        """The validator of a schema. Raises SchemaError for what is no schema, StandInRefusal for what this package does not do."""
        name = schema["type"]
        if name not in _KINDS:
            not_done(name)
        build, keys = _KINDS[name]
        for key in schema:
            if key not in keys:
                refuse(f"{key!r} in a schema of kind {name!r}")
        try:
            node = build(self, schema, config)
        except (SchemaError, BadSetting) as error:
            kind_of = "ValueError" if isinstance(error, BadSetting) else "SchemaError"
            raise SchemaError(f'Error building "{name}" validator:\n  {kind_of}: {error}') from None
        return node


def pick(schema: dict, config: dict, key: str, config_key: str | None = None, otherwise: Any = None) -> Any:
    """What the schema says, or else the configuration, or else a default."""
    value = schema.get(key)
    if value is None:
        value = config.get(config_key or key)
    return otherwise if value is None else value


def not_done(name: str) -> NoReturn:
    """Ends the build at a kind of schema that is not known: a refusal where the real engine knows it, else a SchemaError."""
    if name in _NOT_DONE:
        refuse(f"schemas of kind {name!r} ({_NOT_DONE[name]})")
    raise SchemaError(f'Unknown schema type: "{name}"')


#: The kinds of schema that the real engine has and this package has not.
_NOT_DONE = {
    "arguments-v3": "arguments of an experimental kind",
    "missing-sentinel": "the experimental MISSING",
    "multi-host-url": "the addresses of databases, such as PostgresDsn",
    "generator": "Generator and Iterable",
    "invalid": "an invalid schema",
}
