"""Writers of models, dataclasses and typed dicts: field by field."""

from typing import Any

from ..build import check_config
from ..known_errors import PydanticSerializationUnexpectedValue
from ..refusal import refuse
from .build import Writer, WriterBuild, writes
from .filters import ALL, chosen
from .free import free
from .state import LAX_CHECK, STRICT_CHECK, DumpState, failed

_NOTHING = object()


class Fields:
    """The fields of a record, and what is computed from them."""

    def __init__(self, build: WriterBuild, schema: dict, config: dict, own: dict | None = None) -> None:
        said = schema["fields"]
        self.said: dict[str, dict] = said if isinstance(said, dict) else {field["name"]: field for field in said}
        self.writers = {name: build.make(field["schema"], config) for name, field in self.said.items()}
        self.computed = [(one, build.make(one["return_schema"], config)) for one in schema.get("computed_fields") or ()]
        own = config if own is None else own
        self.by_alias = bool(own.get("serialize_by_alias"))
        self.extras = build.make(schema["extras_schema"], config) if schema.get("extras_schema") else None
        self.name = schema["type"]
        total = schema.get("total", own.get("typed_dict_total", True))
        needed = [field for field in self.said.values() if not field.get("serialization_exclude")]
        self.required = sum(1 for field in needed if schema["type"] != "typed-dict" or field.get("required", total))

    def write(self, values: Any, extra: dict | None, include: Any, exclude: Any, st: DumpState, model: Any, keeps: bool) -> dict:
        """The record as a dict; `keeps` says whether values without a field are written too."""
        made: dict = {}
        was = st.model, st.field
        st.model, used = model, 0
        try:
            for name, value in values.items():
                writer = self.writers.get(name)
                if writer is not None:
                    used += 1
                elif not keeps:
                    if st.check == STRICT_CHECK:
                        raise PydanticSerializationUnexpectedValue(f"Unexpected field `{name}`: Expected `dict`")
                    continue
                self.one(name, value, writer, include, exclude, st, made)
            for name, value in (extra or {}).items():
                self.one(name, value, self.extras, include, exclude, st, made, is_extra=True)
            if st.check and used < self.required and not (st.exclude_unset or include is not None or exclude is not None):
                raise PydanticSerializationUnexpectedValue(f"Expected {self.required} fields but got {used}")
            if not (st.round_trip or st.exclude_computed_fields):
                self.compute(model, include, exclude, st, made)
        finally:
            st.model, st.field = was
        return made

    def one(self, name: str, value: Any, writer: Writer | None, include: Any, exclude: Any, st: DumpState, made: dict, is_extra: bool = False) -> None:
        """Writes one field, unless it is left out."""
        if st.exclude_none and value is None:
            return
        ways = ALL if include is None and exclude is None else chosen(name, include, exclude)
        said = {} if is_extra else self.said.get(name, {})
        if ways is None or said.get("serialization_exclude"):
            return
        left_out = said.get("serialization_exclude_if")
        if left_out is not None and left_out(value):
            return
        st.field = name
        if writer is None:
            made[name] = (self.extras.dump if self.extras else free)(value, *ways, st)
            return
        if st.exclude_defaults and writer.default is not None:
            default = writer.default()
            if default is not _NOTHING and default == value:
                return
        made[self.key(name, said, st)] = writer.dump(value, *ways, st)

    def key(self, name: str, said: dict, st: DumpState) -> str:
        """The name under which a field is written."""
        by_alias = self.by_alias if st.by_alias is None else st.by_alias
        return said.get("serialization_alias", name) if by_alias else name

    def compute(self, model: Any, include: Any, exclude: Any, st: DumpState, made: dict) -> None:
        """Writes the computed fields."""
        for said, writer in self.computed:
            name = said["property_name"]
            ways = ALL if include is None and exclude is None else chosen(name, include, exclude)
            if ways is None:
                continue
            try:
                value = getattr(model, name)
            except Exception as error:
                raise failed(error, st.text) from None
            left_out = said.get("serialization_exclude_if")
            if st.exclude_none and value is None or left_out is not None and left_out(value):
                continue
            st.field = name
            by_alias = self.by_alias if st.by_alias is None else st.by_alias
            made[said.get("alias", name) if by_alias else name] = writer.dump(value, *ways, st)


def _fields_of(schema: dict) -> dict | None:
    """The schema of fields within a model's inner schema, past the reader's functions around it."""
    while schema["type"] in ("function-before", "function-after", "function-wrap", "definitions") and not schema.get("serialization"):
        schema = schema["schema"]
    return schema if schema["type"] in ("model-fields", "dataclass-args") else None


@writes("model-fields", "dataclass-args")
def build_fields(build: WriterBuild, schema: dict, config: dict) -> Writer:
    fields = Fields(build, schema, config)

    def dump(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        values, extra = value if isinstance(value, tuple) else (value, None)
        return fields.write(values, extra, include, exclude, st, st.model, False)

    return Writer(schema["type"], dump)


@writes("typed-dict")
def build_typed_dict(build: WriterBuild, schema: dict, config: dict) -> Writer:
    own = config if schema.get("config") is None else check_config(schema["config"])
    fields = Fields(build, schema, config, own)
    keeps = (schema.get("extra_behavior") or own.get("extra_fields_behavior")) == "allow"

    def dump(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        if not isinstance(value, dict):
            st.unexpected("general-fields", value)
            return free(value, include, exclude, st)
        return fields.write(value, None, include, exclude, st, value, keeps)

    return Writer("typed-dict", dump)


def _takes(value: Any, cls: type, st: DumpState, mark: str) -> bool:
    if st.check == STRICT_CHECK:
        return type(value) is cls
    if st.check == LAX_CHECK:
        return isinstance(value, cls)
    return hasattr(value, mark)


@writes("model")
def build_model(build: WriterBuild, schema: dict, config: dict) -> Writer:
    config, cls, root = check_config(schema.get("config")), schema["cls"], schema.get("root_model", False)
    inner = build.make(schema["schema"], config)

    def dump(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        if not (isinstance(value, cls) and (st.check != STRICT_CHECK or type(value) is cls) if root else _takes(value, cls, st, "__dict__")):
            st.unexpected(name, value)
            return free(value, include, exclude, st)
        was = st.model, st.field
        st.model = value
        try:
            if root:
                st.field = "root"
                return inner.dump(value.root, include, exclude, st)
            values = value.__dict__
            if not isinstance(values, dict):
                raise failed(TypeError(f"'{type(values).__name__}' object is not an instance of 'dict'"), st.text)
            if st.exclude_unset:
                given = value.__pydantic_fields_set__
                values = {key: item for key, item in values.items() if key in given}
            return inner.dump((values, getattr(value, "__pydantic_extra__", None)), include, exclude, st)
        finally:
            st.model, st.field = was

    name = config.get("title") or cls.__name__
    return Writer(name, dump, lax=True)


@writes("dataclass")
def build_dataclass(build: WriterBuild, schema: dict, config: dict) -> Writer:
    config, cls, names = check_config(schema.get("config")), schema["cls"], schema["fields"]
    inner = build.make(schema["schema"], config)
    name = schema.get("cls_name") or cls.__name__

    def dump(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        if not _takes(value, cls, st, "__dataclass_fields__"):
            st.unexpected(name, value)
            return free(value, include, exclude, st)
        if isinstance(value, type):
            refuse("writing a dataclass that is no instance")
        was = st.model
        st.model = value
        try:
            values = {one: getattr(value, one) for one in names if hasattr(value, one)}
            return inner.dump((values, None), include, exclude, st)
        finally:
            st.model = was

    return Writer(name, dump, lax=True)
