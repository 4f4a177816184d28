"""Asks the pydantic that is installed everything that `answers/` holds, and writes down what it said.

    python pydantic_answers.py FOLDER

writes one JSON file per group into FOLDER. A case is a type, an input and a mode. The answers to one type in one mode stand in a row,
in the order of the inputs, each as its place among the texts of the file: equal answers are kept once.
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from answers.apps import app_answers  # noqa: E402
from answers.inputs import JSON_POOL, PYTHON_POOL, is_json, near_misses  # noqa: E402
from answers.shown import attempt, written  # noqa: E402
from answers.uses import use_answers  # noqa: E402

MODES = ("python", "strict", "json", "strict json")
#: The seeds of the near misses, and those that nobody looked at while the stand-in was written.
SEEDS, UNSEEN_SEEDS = (1, 2, 3), (2041, 2042)
NEAR = {"single": 4, "models": 8, "rarer": 3}
#: Seeds of schemas put together by chance, and records that come near to what they ask for.
RANDOM_SEEDS = range(45)
RECORDS = [
    {"kind": "cat", "a": 1, "b": "x"}, {"a": [1, 2], "b": {"x": 1}}, {"a": {"b": "cat"}, "x": "1", "n": 2, "name": "Ada", "y": None}, {"kind": "dog", "A": 1, "N": "5", "zz": 3}, [{"a": 1}],
    {"x": 1.5, "y": "2024-01-02", "name": "q"}, [["1"], "x"], [1, [2, [3]]], {"a": 1, "b": 2, "x": 3, "y": 4, "kind": "cat", "n": 5, "name": "n"},
]  # fmt: skip
GROUPS = ("single", "models", "single-unseen", "models-unseen", "rarer", "random", "schemas", "uses", "apps")


def types_of(group: str) -> dict[str, tuple[Any, list[Any]]]:
    """The types of a group, each with values that fit."""
    if group.startswith("single"):
        from answers.single_types import TYPES
    elif group == "rarer":
        from answers.rarer_types import TYPES
    else:
        from answers.model_types import TYPES
    return TYPES


def inputs_of(group: str, place: int, valid: list[Any]) -> list[Any]:
    """The inputs that one type is given: what fits, what nearly fits, and a pool of everything."""
    kind, _, unseen = group.partition("-")
    near = [value for seed in (UNSEEN_SEEDS if unseen else SEEDS) for value in near_misses([*valid, None], seed * 1000 + place, NEAR[kind])]
    if unseen:
        return near
    step = 8 if kind == "single" else 13
    return [*valid, *near, *JSON_POOL[place % step :: step], *PYTHON_POOL[place % step :: step]]


class _Refused:
    """In the place of an adapter that could not be built: every question ends in the refusal."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def __getattr__(self, name: str) -> Any:
        raise self.error


def _ask(adapter: Any, value: Any, mode: str, full: bool) -> str:
    from pydantic import ValidationError

    strict = True if mode.startswith("strict") else None
    try:
        if mode.endswith("json"):
            made = adapter.validate_json(json.dumps(value), strict=strict)
        else:
            made = adapter.validate_python(value, strict=strict)
    except ValidationError as error:
        found = error

        def again() -> None:
            raise found

        return attempt(again)
    except Exception as error:
        if type(error).__name__ == "StandInRefusal":
            raise
        return f"!{type(error).__name__}: {error}"
    return f"= {attempt(lambda: made)}\n{written(adapter, made, full)}"


def _random_answers() -> Iterator[tuple[str, str, Any]]:
    from pydantic_core import SchemaSerializer, SchemaValidator

    from answers.random_schemas import Chance

    class Built:
        def __init__(self, schema: dict) -> None:
            reader, writer = SchemaValidator(schema), SchemaSerializer(schema)
            self.validate_python, self.validate_json = reader.validate_python, reader.validate_json
            self.dump_python, self.dump_json = writer.to_python, writer.to_json

    records = [valid for _, values in types_of("models").values() for valid in values] + RECORDS
    for seed in RANDOM_SEEDS:
        schema = Chance(seed).schema(3)
        try:
            adapter = Built(schema)
        except Exception as error:
            if type(error).__name__ != "StandInRefusal":
                yield f"{seed} is built", "", lambda error=error: f"!{type(error).__name__}: {error}"
                continue
            adapter = _Refused(error)
        for value in near_misses([*records, *JSON_POOL], seed, 7):
            for mode in MODES[::2]:
                if mode == "python" or is_json(value):
                    yield f"{seed} {mode}", repr(value), lambda value=value, mode=mode, adapter=adapter: _ask(adapter, value, mode, False)


def answers(group: str) -> Iterator[tuple[str, str, Any]]:
    """Every case of a group: the row it belongs to, what is asked, and a call that gives the answer."""
    from pydantic import TypeAdapter

    if group in ("uses", "apps"):
        yield from ((name, "", call) for name, call in (use_answers if group == "uses" else app_answers)())
        return
    if group == "random":
        yield from _random_answers()
        return
    if group == "schemas":
        for kind in ("single", "models", "rarer"):
            for name, (made_of, _) in types_of(kind).items():
                for mode in ("validation", "serialization"):
                    yield f"{kind} {name} {mode}", "", lambda made_of=made_of, mode=mode: attempt(lambda: json.dumps(TypeAdapter(made_of).json_schema(mode=mode)))
        return
    for place, (name, (made_of, valid)) in enumerate(types_of(group).items()):
        try:
            adapter = TypeAdapter(made_of)
        except Exception as error:
            if type(error).__name__ != "StandInRefusal":
                raise
            adapter = _Refused(error)
        for value in inputs_of(group, place, valid):
            for mode in MODES:
                if mode.endswith("json") and not is_json(value):
                    continue
                yield f"{name} {mode}", repr(value), lambda value=value, mode=mode, adapter=adapter: _ask(adapter, value, mode, not group.startswith("single"))


def inputs_digest(group: str) -> str:
    """A mark of what a group asks, so that answers are never held against other questions."""
    if group in ("random", "schemas", "uses", "apps"):
        return ""
    every = [repr(inputs_of(group, place, valid)) for place, (_, valid) in enumerate(types_of(group).values())]
    return hashlib.sha256("".join(every).encode()).hexdigest()[:16]


def record(folder: Path, versions: dict[str, str], date: str) -> None:
    """Writes every group's answers."""
    for group in sys.argv[2:] or GROUPS:
        texts: dict[str, int] = {}
        rows: dict[str, list[int]] = {}
        for row, _, call in answers(group):
            rows.setdefault(row, []).append(texts.setdefault(call(), len(texts)))
        made = {"recorded": date, "versions": versions, "inputs": inputs_digest(group), "rows": rows, "texts": list(texts)}
        (folder / f"{group}.json").write_text(json.dumps(made, ensure_ascii=True, separators=(",", ":")) + "\n", "utf-8")
        print(f"{group}: {sum(map(len, rows.values()))} cases, {len(texts)} answers")


if __name__ == "__main__":
    import datetime
    from importlib.metadata import version

    names = ("fastapi", "starlette", "pydantic", "pydantic-core", "python-multipart")
    record(Path(sys.argv[1]), {"python": sys.version.split()[0], **{name: version(name) for name in names}}, datetime.date.today().isoformat())
