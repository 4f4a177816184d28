"""Values and errors as texts that are the same under every Python: sets in order, no addresses in memory."""

import dataclasses
import enum
import json
import re
import warnings
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError


def shown(value: Any) -> str:
    """A repr that does not depend on the run or on the version of Python."""
    if isinstance(value, BaseModel):
        kind = type(value).__name__
        extra = shown(value.__pydantic_extra__) if value.__pydantic_extra__ is not None else ""
        return f"{kind}({shown(value.__dict__)}{extra}; {sorted(value.__pydantic_fields_set__)})"
    if isinstance(value, enum.Enum):
        return f"<{type(value).__name__}.{value.name}>"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{shown(key)}: {shown(item)}' for key, item in value.items())}}}"
    if type(value) in (set, frozenset):
        return f"{type(value).__name__}({', '.join(sorted(map(shown, value)))})"
    if type(value) in (list, tuple):
        return f"{'[(' [type(value) is tuple]}{', '.join(map(shown, value))}{'])' [type(value) is tuple]}"
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return f"{type(value).__name__}({shown({field.name: getattr(value, field.name, None) for field in dataclasses.fields(value)})})"
    if isinstance(value, type):
        return f"class {value.__name__}"
    return repr(value)


def _error(error: ValidationError) -> str:
    lines = [line for line in str(error).split("\n") if not line.startswith("    For further")]
    contexts = [shown({k: str(v) if isinstance(v, Exception) else v for k, v in row["ctx"].items()}) for row in error.errors() if "ctx" in row]
    told = f"\nctx {'; '.join(contexts)}" if contexts else ""
    try:
        as_json = json.loads(error.json(include_url=False, include_input=False))
        same = [(row["type"], row["msg"], list(row["loc"])) for row in error.errors()] == [(r["type"], r["msg"], r["loc"]) for r in as_json]
    except Exception as problem:
        same = f"{type(problem).__name__}"
    return "\n".join(lines) + told + ("" if same is True else f"\njson {same}")


def attempt(call: Any) -> str:
    """What a call gives: its value, its errors, or the exception that ends it; with the warnings it gave."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            said = call()
            said = said if isinstance(said, str) else shown(said)
        except ValidationError as error:
            said = _error(error)
        except Exception as error:
            if type(error).__name__ == "StandInRefusal":
                raise
            said = f"!{type(error).__name__}: {error}"
    said += "".join(f"\nwarns {warning.message}" for warning in caught)
    return re.sub(r"0x[0-9a-f]{6,}", "0x…", said)


DUMPS = ({}, {"by_alias": True}, {"exclude_none": True}, {"exclude_unset": True}, {"exclude_defaults": True}, {"round_trip": True})


def written(adapter: TypeAdapter, value: Any, full: bool) -> str:
    """A valid value in every way it can be written out."""
    parts = []
    for how in DUMPS if full else DUMPS[:1]:
        parts.append(attempt(lambda: adapter.dump_python(value, **how)))
        parts.append(attempt(lambda: adapter.dump_python(value, mode="json", **how)))
        parts.append(attempt(lambda: adapter.dump_json(value, **how).decode()))
    kept = [parts[0], *(part for before, part in zip(parts, parts[1:]) if part != before)]
    return " | ".join(kept)
