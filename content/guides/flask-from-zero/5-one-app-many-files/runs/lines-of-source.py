"""Where a blueprint keeps its list, appends to it, and where it and an app refuse what comes late, looked up in Flask’s source."""

from session import *

uses("flask")
packages = CURRENT.parent / "lib" / "python3.11" / "site-packages"


def at(file, pattern, after=0):
    """Number of the first line from `after` on that begins with the pattern."""
    for number, line in enumerate((packages / file).read_text().splitlines(), 1):
        if number > after and re.match(pattern, line.strip()):
            return number
    raise LookupError(f"{file}: {pattern}")


blueprints = "flask/sansio/blueprints.py"
record("table", "\n".join([
    f"sansio/blueprints.py, {at(blueprints, r'self.deferred_functions: list')} | the list begins, empty",
    f"sansio/blueprints.py, {at(blueprints, r'self.deferred_functions.append')} | record appends a function",
    f"sansio/blueprints.py, {at(blueprints, r'def _check_setup_finished')} | a blueprint refuses what comes after its first registration",
    f"sansio/app.py, {at('flask/sansio/app.py', r'def _check_setup_finished')} | an app refuses what comes after its first request",
]))
