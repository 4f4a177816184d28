"""Functions of the engine that need no schema."""

from typing import Any

from .known_errors import PydanticKnownError
from .messages import CONTEXTS, JSON_TEMPLATES, TEMPLATES
from .reading.json_text import JsonError, read_json
from .refusal import refuse


def from_json(data: Any, *, allow_inf_nan: bool = True, cache_strings: Any = True, allow_partial: Any = False) -> Any:
    """The value of a JSON text. Raises ValueError with what is wrong, and where."""
    if allow_partial not in (False, "off"):
        refuse("reading JSON that is not whole (allow_partial)")
    if not isinstance(data, (str, bytes, bytearray)):
        raise TypeError(f"argument 'data': '{type(data).__name__}' object cannot be cast as 'bytearray'")
    try:
        return read_json(data, allow_inf_nan, True)
    except JsonError as why:
        raise ValueError(str(why)) from None


def list_all_errors() -> list[dict]:
    """Every kind of error with its words and an example."""
    rows = []
    for name, template in TEMPLATES.items():
        context = CONTEXTS.get(name)
        row = {"type": name, "message_template_python": template, "example_message_python": PydanticKnownError(name, context).message()}
        if name in JSON_TEMPLATES:
            row["message_template_json"] = JSON_TEMPLATES[name]
            row["example_message_json"] = PydanticKnownError(name, context).message("json")
        rows.append({**row, "example_context": context})
    return rows
