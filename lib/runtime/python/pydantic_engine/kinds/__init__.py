"""The kinds of schema, one idea a file; importing this package registers them all."""

from . import (  # noqa: F401
    calls,
    choices,
    dataclasses,
    dates,
    decimals,
    dicts,
    functions,
    instances,
    json_text,
    models,
    numbers,
    record_fields,
    sequences,
    strings,
    tagged,
    tuples,
    unions,
    urls,
    uuids,
    wrappers,
)
