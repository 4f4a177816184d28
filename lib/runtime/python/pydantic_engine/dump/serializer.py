"""SchemaSerializer: the way out to pydantic."""

from typing import Any

from ..build import check_config
from ..known_errors import SchemaError
from ..refusal import refuse
from . import containers, functions, plain, records, wrappers  # noqa: F401
from .build import Writer, WriterBuild
from .state import DumpState, check_asked
from .texts import to_text, utf8


class SchemaSerializer:
    """Writes the values of one schema."""

    def __init__(self, schema: dict, config: dict | None = None, _use_prebuilt: bool = True) -> None:
        self._schema, self._config = schema, check_config(config)
        self._made: Writer | None = None
        if not _use_prebuilt or schema["type"] not in ("model", "dataclass"):
            self._writer  # noqa: B018

    @property
    def _writer(self) -> Writer:
        if self._made is None:
            build = WriterBuild()
            self._made = build.make(self._schema, self._config)
            for name, definition in build.definitions.items():
                if "writer" not in definition.facts:
                    raise SchemaError(f"Definitions error: definition `{name}` was never filled")
        return self._made

    def __reduce__(self) -> tuple:
        return SchemaSerializer, (self._schema, self._config)

    def __repr__(self) -> str:
        return f"SchemaSerializer(serializer={self._writer.name})"

    def dump_with(self, value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        """Writes a value within a dump that is under way."""
        return self._writer.dump(value, include, exclude, st)

    def _state(self, mode: str, text: bool, how: dict) -> DumpState:
        config = self._config
        if config.get("serialize_by_alias") and how.get("by_alias") is None:
            how["by_alias"] = True
        return DumpState(
            mode, text=text, bytes_mode=config.get("ser_json_bytes") or "utf8",
            timedelta_mode=config.get("ser_json_timedelta") or "iso8601", inf_nan_mode=config.get("ser_json_inf_nan") or "null", **how,
        )  # fmt: skip

    def _run(self, value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        try:
            made = self._writer.dump(value, include, exclude, st)
        except RecursionError:
            refuse("writing values nested so deeply")
        st.report()
        return made

    def to_python(self, value: Any, *, mode: str | None = None, include: Any = None, exclude: Any = None, **how: Any) -> Any:
        """A value as plain Python, or as what JSON can hold."""
        return self._run(value, include, exclude, self._state(mode or "python", False, check_asked("SchemaSerializer.to_python", how)))

    def to_json(
        self, value: Any, *, indent: int | None = None, ensure_ascii: bool = False, include: Any = None, exclude: Any = None,
        **how: Any,
    ) -> bytes:  # fmt: skip
        """A value as JSON's text."""
        made = self._run(value, include, exclude, self._state("json", True, check_asked("SchemaSerializer.to_json", how)))
        return utf8(to_text(made, indent, ensure_ascii), made)
