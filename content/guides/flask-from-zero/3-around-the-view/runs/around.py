"""One error under gunicorn, with and without TESTING: what ran, and what the client got. And the lines of source of the way around a view."""

from session import *

uses("flask", "gunicorn")
copy("flask_hooks.py", "mini_flask.py", "hooks.py")
packages = CURRENT.parent / "lib" / "python3.11" / "site-packages"


def told(module, path="/boom"):
    with serve(f"gunicorn --bind 127.0.0.1:8000 {module}:app", settle=1.5) as server:
        answer = get(path, "Connection: close")
        time.sleep(0.3)
        return f"{answer.head.split(chr(10))[0]} {answer.content if path == '/stop' else ''}".strip(), re.findall(r"(?m)^(?:before|view|handler|after|teardown)\b.*$", server.log)


for path in ("/tea", "/stop", "/boom", "/nowhere"):
    (toy_line, toy), (line, real_log) = told("hooks", path), told("flask_hooks", path)
    assert toy == real_log and toy_line.split()[1] == line.split()[1], (toy, real_log)
    assert path != "/stop" or toy_line.split()[-1] == line.split()[-1] == "418", (toy_line, line)
    if path == "/nowhere":
        assert real_log == ["before", "after 404", "teardown None"], real_log
    else:
        record(path[1:], "\n".join(real_log))
record("same", "All four requests print the same lines under both.")

write("tested.py", "from flask_hooks import app\n\napp.testing = True\n")
line, log = told("tested")
assert line == "HTTP/1.1 500 Internal Server Error", line
record("testing", "\n".join(log))

write("paged.py", '''
from flask_hooks import app


@app.errorhandler(500)
def page(error):
    print("handler", type(error).__name__, repr(error.original_exception))
    return "Sorry.", 500
''')
line, log = told("paged")
bug = "ZeroDivisionError('division by zero')"
assert log == ["before", f"handler InternalServerError {bug}", "after 500", f"teardown {bug}"], log
record("page", "Its handler was given an InternalServerError with the bug in .original_exception, and teardown the bug itself.")

write("worse.py", '''
from flask_hooks import app


@app.after_request
def breaks(response):
    print("after breaks", response.status_code)
    if response.status_code == 200:
        raise ValueError
    return response


@app.after_request
def first(response):
    print("after first", response.status_code)
    return response


@app.teardown_request
def last(error):
    print("teardown last")
    raise KeyError
''')
line, log = told("worse", "/tea")
assert line.startswith("HTTP/1.1 500"), line
assert log == ["before", "view", "after first 200", "after breaks 200", "after first 500", "after breaks 500", "after 500", "teardown last"], log
record("after", "one that had run ran again, for the 500")
record("stopped", "a teardown function that raised stopped the others")

write("asked.py", '''
from flask import Blueprint, Flask, abort

app, part = Flask("shop"), Blueprint("part", "part")
part.add_url_rule("/tea", "tea", lambda: abort(404))
app.register_error_handler(404, lambda error: "code, app")
part.register_error_handler(Exception, lambda error: "class, blueprint")
app.register_error_handler(LookupError, lambda error: "class, app")
part.add_url_rule("/key", "key", lambda: {}["assam"])
app.register_blueprint(part)
print(app.test_client().get("/tea").text, app.test_client().get("/key").text, sep="\\n")
''')
done = run("python3 asked.py")
assert done.out.split("\n")[:2] == ["code, app", "class, blueprint"], done
record("asked", "the app’s handler for 404 answered before the blueprint’s for Exception, and that one before the app’s for LookupError")


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
    f"sansio/app.py, {at(sansio, r'for c in .code, None.')} | handlers for the code are asked first",
    f"sansio/app.py, {at(sansio, r'for name in names', at(sansio, r'for c in .code, None.'))} | of each kind, the blueprint’s before the app’s",
    f"sansio/app.py, {at(sansio, r'for cls in exc_class.__mro__')} | within one list, the nearest class",
    f"app.py, {at(app_py, r'def make_response')} | what was returned becomes a response",
    f"app.py, {at(app_py, r'for func in reversed.self.after_request_funcs')} | the functions after, the last one first",
    f"app.py, {at(app_py, r'response = self.handle_exception', wsgi_app)} | nobody handled it: log it, and make a 500",
    f"app.py, {at(app_py, r'ctx.pop.error', wsgi_app)} | teardown, with the exception that was not handled, or None",
]))
