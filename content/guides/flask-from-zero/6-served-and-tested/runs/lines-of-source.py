"""Where Flask’s test client opens, makes environ, puts cookies in and calls the app, and where exceptions go through, looked up in the sources."""

from session import *

uses("flask", "werkzeug")
packages = CURRENT.parent / "lib" / "python3.11" / "site-packages"


def at(file, pattern, after=0):
    """Number of the first line from `after` on that begins with the pattern."""
    for number, line in enumerate((packages / file).read_text().splitlines(), 1):
        if number > after and re.match(pattern, line.strip()):
            return number
    raise LookupError(f"{file}: {pattern}")


test = "werkzeug/test.py"
record("table", "\n".join([
    f"flask/testing.py, {at('flask/testing.py', r'def open')} | open, under get and post",
    f"werkzeug/test.py, {at(test, r'def get_environ')} | get_environ makes the dictionary",
    f"werkzeug/test.py, {at(test, r'self._add_cookies_to_wsgi')} | cookies are put in",
    f"werkzeug/test.py, {at(test, r'app_rv = app')} | calls the app",
]))
assert at("flask/app.py", r"return asgiref_async_to_sync") == 1001
