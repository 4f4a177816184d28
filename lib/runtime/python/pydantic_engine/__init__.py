"""A stand-in, in Python, for pydantic's engine (pydantic-core, written in Rust).

pydantic and FastAPI import it under the engine's own name. It builds validators and writers from the same schemas and gives the
same answers, held to answers recorded from the real engine; what it does not know it refuses (StandInRefusal), at the latest
when it would have to answer, and never answers otherwise. `about.STANDS_FOR` names the version whose place it takes.
"""

from .about import ENGINE_VERSION as __version__
from .about import NOTICE, STANDS_FOR
from .dump.free import to_json, to_jsonable_python
from .dump.serializer import SchemaSerializer
from .entry import from_json, list_all_errors
from .known_errors import (
    PydanticCustomError,
    PydanticKnownError,
    PydanticOmit,
    PydanticSerializationError,
    PydanticSerializationUnexpectedValue,
    PydanticUseDefault,
    SchemaError,
)
from .refusal import StandInRefusal
from .sentinels import ArgsKwargs, PydanticUndefined, PydanticUndefinedType, Some
from .tz_info import TzInfo
from .url import MultiHostUrl, Url
from .validation_error import ValidationError
from .validator import SchemaValidator

build_profile = build_info = NOTICE
for _public in (
    ArgsKwargs, MultiHostUrl, PydanticCustomError, PydanticKnownError, PydanticOmit, PydanticSerializationError,
    PydanticSerializationUnexpectedValue, PydanticUndefinedType, PydanticUseDefault, SchemaError, SchemaSerializer, SchemaValidator, Some,
    TzInfo, Url, ValidationError,
):  # fmt: skip
    _public.__module__ = "pydantic_core._pydantic_core"
_recursion_limit = 255

__all__ = [
    "NOTICE",
    "STANDS_FOR",
    "ArgsKwargs",
    "MultiHostUrl",
    "PydanticCustomError",
    "PydanticKnownError",
    "PydanticOmit",
    "PydanticSerializationError",
    "PydanticSerializationUnexpectedValue",
    "PydanticUndefined",
    "PydanticUndefinedType",
    "PydanticUseDefault",
    "SchemaError",
    "SchemaSerializer",
    "SchemaValidator",
    "Some",
    "StandInRefusal",
    "TzInfo",
    "Url",
    "ValidationError",
    "__version__",
    "_recursion_limit",
    "build_info",
    "build_profile",
    "from_json",
    "list_all_errors",
    "to_json",
    "to_jsonable_python",
]
