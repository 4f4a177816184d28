"""Writers around writers: None, defaults, references, the members of unions."""

from typing import Any

from ..kinds.choices import Lookup, plain_value
from ..kinds.record_input import Attributes, Lookups
from ..known_errors import PydanticSerializationUnexpectedValue
from ..refusal import StandInRefusal
from ..validation_error import cut, safe_repr
from .build import Writer, WriterBuild, way, writes
from .free import free
from .state import LAX_CHECK, NO_CHECK, STRICT_CHECK, DumpState


@writes("nullable")
def build_nullable(build: WriterBuild, schema: dict, config: dict) -> Writer:
    inner = build.make(schema["schema"], config)

    def dump(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        return None if value is None else inner.dump(value, include, exclude, st)

    made = Writer(lambda: f"nullable[{inner.name}]", dump)
    made.default = inner.default
    return made


@writes("default")
def build_default(build: WriterBuild, schema: dict, config: dict) -> Writer:
    inner = build.make(schema["schema"], config)
    made = Writer("default", inner.dump)
    if "default" in schema:
        made.default = lambda: schema["default"]
    elif schema.get("default_factory") and not schema.get("default_factory_takes_data"):
        made.default = schema["default_factory"]
    return made


@writes("function-before", "function-after", "function-wrap", "custom-error")
def build_inner(build: WriterBuild, schema: dict, config: dict) -> Writer:
    return build.make(schema["schema"], config)


@writes("lax-or-strict")
def build_lax_or_strict(build: WriterBuild, schema: dict, config: dict) -> Writer:
    return build.make(schema["strict_schema"], config)


@writes("json-or-python")
def build_json_or_python(build: WriterBuild, schema: dict, config: dict) -> Writer:
    json, python = build.make(schema["json_schema"], config), build.make(schema["python_schema"], config)

    def dump(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        return (json if st.text else python).dump(value, include, exclude, st)

    return Writer(lambda: f"json-or-python[json={json.name}, python={python.name}]", dump)


@writes("chain")
def build_chain(build: WriterBuild, schema: dict, config: dict) -> Writer:
    return build.make(schema["steps"][-1], config)


@writes("call")
def build_call(build: WriterBuild, schema: dict, config: dict) -> Writer:
    return build.make(schema.get("return_schema") or {"type": "any"}, config)


@writes("json")
def build_json(build: WriterBuild, schema: dict, config: dict) -> Writer:
    from .texts import to_text

    inner = build.make(schema.get("schema") or {"type": "any"}, config)

    def dump(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        if not st.round_trip:
            return inner.dump(value, include, exclude, st)
        mode, st.mode = st.mode, "json"
        try:
            return to_text(inner.dump(value, include, exclude, st), None, False)
        finally:
            st.mode = mode

    return Writer("json", dump)


@way("model")
def build_as_model(build: WriterBuild, schema: dict, config: dict) -> Writer:
    own = schema["serialization"]
    return build.plain({"type": "model", "cls": own["cls"], "schema": own["schema"], "config": config}, config)


@writes("definitions")
def build_definitions(build: WriterBuild, schema: dict, config: dict) -> Writer:
    for definition in schema["definitions"]:
        build.definitions.setdefault(definition["ref"], _reference())
    for definition in schema["definitions"]:
        build.definitions[definition["ref"]].facts["writer"] = build.make(definition, config)
    return build.make(schema["schema"], config)


@writes("definition-ref")
def build_definition_ref(build: WriterBuild, schema: dict, config: dict) -> Writer:
    return build.definitions.setdefault(schema["schema_ref"], _reference())


def _reference() -> Writer:
    def dump(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        mark = (id(value), id(made))
        if value is None or isinstance(value, (str, int, float)):
            return made.facts["writer"].dump(value, include, exclude, st)
        if mark in st.open:
            raise ValueError("Circular reference detected (id repeated)")
        st.open.add(mark)
        try:
            return made.facts["writer"].dump(value, include, exclude, st)
        finally:
            st.open.discard(mark)

    made = Writer("definition-ref", dump)
    return made


def _asked(members: list[Writer], value: Any, include: Any, exclude: Any, st: DumpState, check: int, told: list[str]) -> tuple[Any] | None:
    was, st.check, text, st.text = st.check, check, st.text, False
    before, opened = len(st.problems), set(st.open)
    try:
        for member in members:
            try:
                return (member.dump(value, include, exclude, st),)
            except StandInRefusal:
                raise
            except Exception as error:
                told.append(str(error) if isinstance(error, PydanticSerializationUnexpectedValue) else f"{type(error).__name__}: {error}")
                del st.problems[before:]
                st.open = set(opened)
    finally:
        st.check, st.text = was, text
    return None


def _again(made: Any, st: DumpState) -> Any:
    """What a member made, as JSON's text has it: a union's members are asked for Python's values, and those are then written by what they are."""
    return free(made, None, None, st) if st.text else made


def written_by(members: list[Writer], value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
    """What the member makes of a value whose it is: asked strictly first, then laxly; where it is nobody's, by what it is."""
    told: list[str] = []
    found = _asked(members, value, include, exclude, st, STRICT_CHECK, told)
    if found is None and st.check != STRICT_CHECK:
        found = _asked(members, value, include, exclude, st, LAX_CHECK, [])
    return _nobodys(value, include, exclude, st, told) if found is None else _again(found[0], st)


def _nobodys(value: Any, include: Any, exclude: Any, st: DumpState, told: list[str]) -> Any:
    """A value that is no member's, written by what it is; what the members said becomes warnings."""
    if st.check != NO_CHECK:
        raise PydanticSerializationUnexpectedValue("\n".join(f"PydanticSerializationUnexpectedValue: {one}" for one in told))
    if value is not None:
        st.problems += told
    return free(value, include, exclude, st)


@writes("union")
def build_union(build: WriterBuild, schema: dict, config: dict) -> Writer:
    members = [build.make(choice[0] if isinstance(choice, tuple) else choice, config) for choice in schema["choices"]]
    if len(members) == 1:
        return members[0]
    name = f"Union[{', '.join(member.name for member in members)}]"

    def dump(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        return written_by(members, value, include, exclude, st)

    return Writer(name, dump)


@writes("tagged-union")
def build_tagged_union(build: WriterBuild, schema: dict, config: dict) -> Writer:
    members = {tag: build.make(choice, config) for tag, choice in schema["choices"].items()}
    lookup = Lookup([(plain_value(tag), member) for tag, member in members.items()])
    by = schema["discriminator"]
    paths = None if callable(by) else Lookups(by)

    def tag_of(value: Any) -> Any:
        if paths is None:
            return by(value)
        found = paths.find(value if isinstance(value, dict) else Attributes(value))
        return None if found is None else found[1]

    def dump(value: Any, include: Any, exclude: Any, st: DumpState) -> Any:
        tag = tag_of(value)
        found = lookup.find(plain_value(tag)) if tag is not None else None
        if found is not None:
            told: list[str] = []
            for check in (STRICT_CHECK, LAX_CHECK) if st.check != STRICT_CHECK else (STRICT_CHECK,):
                made = _asked([found[0]], value, include, exclude, st, check, told)
                if made is not None:
                    return _again(made[0], st)
            return _nobodys(value, include, exclude, st, told[:1])
        if st.check == NO_CHECK:
            st.problems.append(
                "Defaulting to left to right union serialization - failed to get discriminator value for tagged union serialization "
                f"[input_value={cut(safe_repr(value))}, input_type={type(value).__name__}]"
            )
        return written_by(list(members.values()), value, include, exclude, st)

    return Writer(f"TaggedUnion[{', '.join(member.name for member in members.values())}]", dump)

