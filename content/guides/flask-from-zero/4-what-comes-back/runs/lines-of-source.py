"""Where Flask decides by the ending of a template’s name, looked up in its source."""

from session import *

uses("flask")
packages = CURRENT.parent / "lib" / "python3.11" / "site-packages"


def at(file, pattern, after=0):
    """Number of the first line from `after` on that begins with the pattern."""
    for number, line in enumerate((packages / file).read_text().splitlines(), 1):
        if number > after and re.match(pattern, line.strip()):
            return number
    raise LookupError(f"{file}: {pattern}")


record("ending", f"sansio/app.py, line {at('flask/sansio/app.py', r'def select_jinja_autoescape')}")
