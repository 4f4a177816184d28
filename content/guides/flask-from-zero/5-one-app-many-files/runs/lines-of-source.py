"""Where a blueprint keeps its list, appends to it, hands over its hooks and runs the list, and where an app refuses what comes late, looked up in Flask’s source."""

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
    f"sansio/blueprints.py, {at(blueprints, r'self._merge_blueprint_funcs')} | hooks and error handlers go to the app, under the blueprint’s name",
    f"sansio/blueprints.py, {at(blueprints, r'for deferred in self.deferred_functions')} | register calls each",
    f"sansio/app.py, {at('flask/sansio/app.py', r'def _check_setup_finished')} | refuses what comes after the first request",
]))
