"""The values of a program's lines: an expression that stands alone shows what it gave, as at Python's prompt."""

import ast
from collections.abc import Callable

from . import shown as text
from .recorder import Recorder

#: Under this name a program finds what shows a value.
NAME = "__show_value__"


def shown(source: str, file: str) -> ast.Module | str:
    """The program with each outermost expression handed to `NAME`, lines as they are; what does not parse stays as it is."""
    try:
        tree = ast.parse(source, file)
    except (SyntaxError, ValueError, RecursionError):
        return source
    for place, statement in enumerate(tree.body):
        if isinstance(statement, ast.Expr) and not _is_docstring(statement, place):
            call = ast.Call(ast.Name(NAME, ast.Load()), [statement.value, ast.Constant(statement.lineno)], [])
            statement.value = ast.copy_location(call, statement.value)
            ast.fix_missing_locations(statement)
    return tree


def _is_docstring(statement: ast.Expr, place: int) -> bool:
    return place == 0 and isinstance(statement.value, ast.Constant) and isinstance(statement.value.value, str)


def teller(recorder: Recorder, file: str) -> Callable[[object, int], None]:
    """What tells the tape the value of a line of this file; None is no value."""

    def tell(value: object, line: int) -> None:
        if value is not None:
            recorder.event("value", ("app", "app"), {"value": text.value(value)}, (file, line))

    return tell


def in_words(order: dict, failure: dict | None) -> dict | None:
    """A failure as it is said of what ran: a program is no app."""
    if order["mode"] != "program" or not failure:
        return failure
    return {**failure, "sentence": failure["sentence"].replace("The app ", "The program ", 1)}
