"""One error under gunicorn, with and without TESTING: what ran, and what the client got. What an after_request function that raises leaves out, what handlers see, when a session is saved. And the lines of source of the way around a view."""

from session import *

uses("flask", "gunicorn")
copy("flask_hooks.py", "mini_flask.py", "hooks.py", "web.py", "table.py", "row.py", "slip.py", "proxy.py")
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
assert log == ["before", "view", f"handler InternalServerError {bug}", "after 500", f"teardown {bug}"], log
record("page", "Its handler was given an InternalServerError with the bug in .original_exception, and teardown the bug itself.")

write("worse.py", '''
import sys
from flask import Flask

app = Flask("shop")


@app.get("/tea")
def tea():
    return "One Earl Grey."


@app.after_request
def third(response):
    print("after third", response.status_code)
    return response


@app.after_request
def breaks(response):
    print("after breaks", response.status_code)
    if response.status_code == 200 or app.config.get("AGAIN"):
        raise ValueError
    return response


@app.after_request
def first(response):
    print("after first", response.status_code)
    return response


@app.teardown_request
def other(error):
    print("teardown other")


@app.teardown_request
def last(error):
    print("teardown last")
    raise KeyError
''')
line, log = told("worse", "/tea")
assert line.startswith("HTTP/1.1 500"), line
assert log[-1] == "teardown last", log
record("after", "\n".join(log[:-1]))
record("stopped", "in Flask 3.1.3 a teardown function that raised stopped the others")
write("again.py", '''
from worse import app

app.config["AGAIN"] = True
app.teardown_request_funcs.clear()
''')
line, log = told("again", "/tea")
assert line.startswith("HTTP/1.1 500 INTERNAL"), line
assert log == ["after first 200", "after breaks 200", "after first 500", "after breaks 500"], log
record("again", "Flask would have logged that and sent the 500 as it was, without third")

write("seen.py", '''
from flask import Flask, abort, make_response
from werkzeug.exceptions import HTTPException


def asked(kind):
    app, seen = Flask("shop"), []

    @app.errorhandler(kind)
    def handler(error):
        seen.append(type(error).__name__)
        return "handled", 400

    app.add_url_rule("/gone", "gone", lambda: abort(404))
    app.add_url_rule("/key", "key", lambda: {}["assam"])
    app.add_url_rule("/slash/", "slash", lambda: "tea")
    app.add_url_rule("/taken", "taken", lambda: abort(make_response("taken", 409)))
    client = app.test_client()
    statuses = [client.get(path).status_code for path in ("/gone", "/key", "/slash", "/taken")]
    assert statuses == [400, 400, 308, 409], statuses
    return seen


assert asked(HTTPException) == ["NotFound", "InternalServerError"]
assert asked(Exception) == ["NotFound", "KeyError"]
''')
done = run("python3 seen.py")
assert not done.returncode, done
record("seen", "\n".join([
    "abort(404) | it answers | it answers",
    "a KeyError | it answers, in the second round: it is given an InternalServerError | it answers",
    "the redirect for a missing slash | it is not asked | it is not asked",
    "abort(make_response(\"taken\", 409)) | it is not asked | it is not asked",
]))

write("propagate.py", '''
from flask_hooks import app

app.config.update(TESTING=True, PROPAGATE_EXCEPTIONS=False)
assert app.test_client().get("/boom").status_code == 500
app.config.update(TESTING=False, PROPAGATE_EXCEPTIONS=True)
try:
    app.test_client().get("/boom")
except ZeroDivisionError:
    print("raised")
''')
done = run("python3 propagate.py")
assert done.out.strip().endswith("raised"), done
write("stamped.py", '''
from flask_hooks import app

app.config["PROPAGATE_EXCEPTIONS"] = True
inner = app.wsgi_app


def stamp(environ, start_response):
    def stamped(status, headers, *more):
        return start_response(status, [*headers, ("X-Shop", "tea")], *more)

    return inner(environ, stamped)


app.wsgi_app = stamp
''')
with serve("gunicorn --bind 127.0.0.1:8000 stamped:app", settle=1.5) as server:
    assert "X-Shop" in get("/tea", "Connection: close").head
    broken = get("/boom", "Connection: close").head
    assert " 500 " in broken and "X-Shop" not in broken, broken
record("stamped", "With PROPAGATE_EXCEPTIONS on, gunicorn’s 500 did not have the header that a layer set on every other answer.")
record("propagate", "With TESTING=True and PROPAGATE_EXCEPTIONS=False the page of the 500 came")

write("knows.py", '''
from flask import Flask, request

app = Flask("shop")
app.add_url_rule("/tea", "tea", lambda: "tea")


@app.before_request
def before():
    print(request.endpoint)


for path in ("/tea", "/nowhere"):
    app.test_client().get(path)
''')
done = run("python3 knows.py")
assert done.out.split() == ["tea", "None"], done
record("knows", "In Flask request.endpoint is 'tea' there for /tea, and None for a path that no row fits.")

write("kept.py", '''
from flask import Flask, request, session, stream_with_context

app = Flask("shop")
app.secret_key = "k"


@app.after_request
def after(response):
    if request.path == "/after":
        session["tea"] = "after"
    return response


@app.teardown_request
def let_go(error):
    if request.path == "/teardown":
        session["tea"] = "teardown"


def pour():
    session["tea"] = "stream"
    yield "tea"


for path in ("/after", "/teardown"):
    app.add_url_rule(path, path, lambda: "tea")
app.add_url_rule("/stream", "stream", lambda: stream_with_context(pour()))
for path in ("/after", "/teardown", "/stream"):
    answer = app.test_client().get(path)
    assert answer.text == "tea", answer.text
    print(path, "Set-Cookie" in answer.headers)
''')
done = run("python3 kept.py")
assert done.out.split("\n")[:3] == ["/after True", "/teardown False", "/stream False"], done
record("session", "What after_request wrote was sent; what teardown and a generator under stream_with_context wrote was lost without a word.")


def at(file, pattern, after=0):
    """Number of the first line after `after` that begins with the pattern."""
    for number, line in enumerate((packages / file).read_text().splitlines(), 1):
        if number > after and re.match(pattern, line.strip()):
            return number
    raise LookupError(f"{file}: {pattern}")


app_py, ctx, sansio = "flask/app.py", "flask/ctx.py", "flask/sansio/app.py"
wsgi_app = at(app_py, r"def wsgi_app\(")
record("lines", "\n".join([
    f"ctx.py, {at(ctx, r'self._session = session_interface.open_session')} | the session is opened",
    f"ctx.py, {at(ctx, r'self.match_request')} | the table is asked; its NotFound is kept",
    f"app.py, {at(app_py, r'rv = self.preprocess_request')} | the before_request functions",
    f"app.py, {at(app_py, r'self.raise_routing_exception.req')} | the NotFound that was kept is raised",
    f"sansio/app.py, {at(sansio, r'for cls in exc_class.__mro__')} | of the handlers for a class, the nearest",
    f"app.py, {at(app_py, r'def make_response')} | what was returned becomes a response",
    f"app.py, {at(app_py, r'for func in reversed.self.after_request_funcs')} | the after_request functions, the last one first",
    f"app.py, {at(app_py, r'self.session_interface.save_session')} | the session is saved, as a cookie of the response",
    f"app.py, {at(app_py, r'response = self.handle_exception', wsgi_app)} | nobody handled it: log it, and make a 500",
    f"app.py, {at(app_py, r'ctx.pop.error', wsgi_app)} | teardown, with the exception that was not handled, or None",
]))
