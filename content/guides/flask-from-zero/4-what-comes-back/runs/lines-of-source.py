"""Where Flask opens, checks and saves a session, and where itsdangerous signs, looked up in their sources."""

from session import *

uses("flask", "werkzeug", "itsdangerous")
packages = CURRENT.parent / "lib" / "python3.11" / "site-packages"


def at(file, pattern, after=0):
    """Number of the first line from `after` on that begins with the pattern."""
    for number, line in enumerate((packages / file).read_text().splitlines(), 1):
        if number > after and re.match(pattern, line.strip()):
            return number
    raise LookupError(f"{file}: {pattern}")


sessions = "flask/sessions.py"
opened = at(sessions, r"def open_session\(", at(sessions, "class SecureCookieSessionInterface"))
signer = at("itsdangerous/timed.py", "class TimestampSigner")
record("table", "\n".join([
    f"flask/sessions.py, {opened} | open_session reads the cookie",
    f"flask/sessions.py, {at(sessions, r'data = s.loads', opened)} | s.loads checks it",
    f"flask/sessions.py, {at(sessions, r'except BadSignature', opened)} | except BadSignature: an empty session",
    f"flask/sessions.py, {at(sessions, r'def save_session', opened)} | save_session writes the cookie, if it has to",
    f"itsdangerous/timed.py, {at('itsdangerous/timed.py', r'def sign', signer)} | sign adds the time, then the signature",
]))
ending = at("flask/sansio/app.py", r"def select_jinja_autoescape")
assert ending == 536, ending
