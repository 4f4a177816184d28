"""A POST without its last slash under flask run and gunicorn, a slash that is missing where a hole would fit, the map and the dictionary of an app, and the lines of source that make and ask the table."""

from session import *

uses("flask", "werkzeug", "gunicorn")
copy("slash.py", "flask_shop.py", "table.py")
packages = CURRENT.parent / "lib" / "python3.11" / "site-packages"


def at(file, pattern, after=0):
    """Number of the first line after `after` that begins with the pattern."""
    for number, line in enumerate((packages / file).read_text().splitlines(), 1):
        if number > after and re.match(pattern, line.strip()):
            return number
    raise LookupError(f"{file}: {pattern}")


for command in ("gunicorn --bind 127.0.0.1:8000 slash:app", "flask --app slash run --port 8000"):
    with serve(command, settle=1.5):
        answer = ask("POST /tea?cups=2 HTTP/1.1\r\nHost: 127.0.0.1:8000\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    lines = answer.head.split("\n")
    assert lines[0].split(" ", 1)[1] == "308 PERMANENT REDIRECT", lines
    found = [shown(line) for line in lines if line.startswith("Location")]
    assert found == ["Location: http://127.0.0.1:8000/tea/?cups=2"], found
record("slash", f"{shown(lines[0])}\n{found[0]}")

write("inside.py", '''
from flask_shop import app
print(sorted(rule.rule for rule in app.url_map.iter_rules()))
print({name: view.__name__ for name, view in app.view_functions.items() if name != "static"})
''')
done = run("python3 inside.py")
assert not done.err, done.err
record("inside", done.out)

write("holes.py", '''
from flask import Flask
from table import Table

app, table = Flask("shop"), Table()
for pattern in ("/shelves/<name>", "/shelves/<int:number>"):
    app.add_url_rule(pattern, pattern)
    table.add(pattern, "GET", pattern)
for path in ("/shelves/7", "/shelves/top"):
    real, toy = app.url_map.bind("a").match(path), table.match(path, "GET")
    assert real == toy, (path, real, toy)
    print(real[0].removeprefix("/shelves/"))
''')
done = run("python3 holes.py")
assert not done.err, done.err
seven, top = done.out.split()
record("holes", f"In both, /shelves/7 goes to {seven} and /shelves/top to {top}.")

write("stops.py", '''
from flask import Flask
from table import Table

app, table = Flask("shop"), Table()
for pattern in ("/<name>", "/tea/"):
    app.add_url_rule(pattern, pattern, lambda **values: "")
    table.add(pattern, "GET", pattern)
print(app.test_client().get("/tea").status_code, table.match("/tea", "GET")[0])
''')
done = run("python3 stops.py")
assert not done.err, done.err
status, row = done.out.split()
assert row == "/<name>", row
record("stops", f"Flask still answers {status}, and our table calls the row with the hole")

app_py = "flask/sansio/app.py"
add = at(app_py, r"def add_url_rule\(")
matcher = "werkzeug/routing/matcher.py"
record("lines", "\n".join([
    f"sansio/app.py, {add} | add_url_rule is given a pattern, an endpoint and a view",
    f"sansio/app.py, {at(app_py, r'endpoint = _endpoint_from_view_func', add)} | no endpoint was named: it is the function’s name",
    f"sansio/app.py, {at(app_py, r'self.url_map.add', add)} | the row goes into the map",
    f"sansio/app.py, {at(app_py, r'self.view_functions.endpoint. = view_func', add)} | the view goes into the dictionary",
    f"matcher.py, {at(matcher, r'state.dynamic.sort')} | holes are sorted by weight",
    f"matcher.py, {at(matcher, r'if part in state.static')} | a fixed segment is tried first",
    f"map.py, {at('werkzeug/routing/map.py', r'def build.')} | the way back, from endpoint and values to a path",
    f"app.py, {at('flask/app.py', r'return self.ensure_sync.self.view_functions')} | the view is called",
]))
