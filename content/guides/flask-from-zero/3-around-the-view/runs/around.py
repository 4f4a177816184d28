"""One error under gunicorn, with and without TESTING: what ran, and what the client got. And the lines of source of the way around a view."""

from session import *

uses("flask", "gunicorn")
copy("flask_hooks.py", "mini_flask.py", "hooks.py")
packages = CURRENT.parent / "lib" / "python3.11" / "site-packages"


def told(module, path="/boom"):
    with serve(f"gunicorn --bind 127.0.0.1:8000 {module}:app", settle=1.5) as server:
        answer = get(path, "Connection: close")
        time.sleep(0.3)
        return answer.head.split("\n")[0], re.findall(r"(?m)^(?:before|view|after|teardown)\b.*$", server.log)


for path in ("/tea", "/stop", "/boom"):
    (toy_line, toy), (line, real_log) = told("hooks", path), told("flask_hooks", path)
    assert toy == real_log and toy_line.split()[1] == line.split()[1], (toy, real_log)
    record(path[1:], "\n".join(real_log))
record("same", "All three requests print the same lines under both.")

write("tested.py", "from flask_hooks import app\n\napp.testing = True\n")
line, log = told("tested")
assert line == "HTTP/1.1 500 Internal Server Error", line
record("testing", "\n".join(log))


def at(file, pattern, after=0):
    """Number of the first line after `after` that begins with the pattern."""
    for number, line in enumerate((packages / file).read_text().splitlines(), 1):
        if number > after and re.match(pattern, line.strip()):
            return number
    raise LookupError(f"{file}: {pattern}")


app_py, sansio = "flask/app.py", "flask/sansio/app.py"
full, wsgi_app = at(app_py, r"def full_dispatch_request"), at(app_py, r"def wsgi_app\(")
record("lines", "\n".join([
    f"app.py, {at(app_py, r'rv = self.preprocess_request', full)} | the functions before; a value that is not None ends them",
    f"app.py, {at(app_py, r'rv = self.dispatch_request', full)} | the view, if none of them has answered",
    f"app.py, {at(app_py, r'rv = self.handle_user_exception', full)} | a handler for what was raised, if there is one",
    f"sansio/app.py, {at(sansio, r'for cls in exc_class.__mro__')} | the nearest class of the exception decides",
    f"app.py, {at(app_py, r'def make_response')} | what was returned becomes a response",
    f"app.py, {at(app_py, r'for func in reversed.self.after_request_funcs')} | the functions after, the last one first",
    f"app.py, {at(app_py, r'response = self.handle_exception', wsgi_app)} | nobody handled it: log it, and make a 500",
    f"app.py, {at(app_py, r'ctx.pop.error', wsgi_app)} | teardown, with the exception that was not handled, or None",
]))
