"""From a core schema to a tree of writers."""

from collections.abc import Callable
from typing import Any

from ..build import not_done
from ..refusal import refuse
from .state import DumpState

Dump = Callable[[Any, Any, Any, DumpState], Any]


class Writer:
    """Writes the values of one schema: `dump` takes a value, include, exclude and the state."""

    __slots__ = ("label", "dump", "default", "key", "facts")

    def __init__(self, label: str | Callable[[], str], dump: Dump, **facts: Any) -> None:
        self.label = label if isinstance(label, str) else label()
        self.dump, self.facts = dump, facts
        self.default: Callable[[], Any] | None = None
        self.key: Callable[[Any, DumpState], str] | None = None

    @property
    def name(self) -> str:
        return self.label


_KINDS: dict[str, Callable[["WriterBuild", dict, dict], Writer]] = {}
_WAYS: dict[str, Callable[["WriterBuild", dict, dict], Writer]] = {}


def writes(*names: str) -> Callable:
    """Registers the builder of the writers of some schema kinds."""

    def put(build: Callable) -> Callable:
        for name in names:
            _KINDS[name] = build
        return build

    return put


def way(*names: str) -> Callable:
    """Registers the builder of the writers for a kind of `serialization`."""

    def put(build: Callable) -> Callable:
        for name in names:
            _WAYS[name] = build
        return build

    return put


class WriterBuild:
    """Builds the writers of one schema; holds what its definitions became."""

    def __init__(self) -> None:
        self.definitions: dict[str, Writer] = {}

    def make(self, schema: dict, config: dict) -> Writer:
        """The writer of a schema. Raises SchemaError for what is no schema, StandInRefusal for what this package does not do."""
        own = schema.get("serialization")
        if own is None:
            made = self.plain(schema, config)
        elif own["type"] in _WAYS:
            made = _WAYS[own["type"]](self, schema, config)
        elif own["type"] in _KINDS:
            made = self.plain(own, config)
        else:
            refuse(f"serialization of kind {own['type']!r}")
        return made

    def plain(self, schema: dict, config: dict) -> Writer:
        """The writer of a schema, whatever its `serialization` says."""
        build = _KINDS.get(schema["type"])
        if build is None:
            not_done(schema["type"])
        return build(self, schema, config)
