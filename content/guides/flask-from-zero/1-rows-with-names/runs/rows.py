"""A path asked of Flask and of our table; a POST without its last slash under flask run and gunicorn, a slash that is missing where a hole would fit, and the map and the dictionary of an app."""

from session import *

uses("flask", "werkzeug", "gunicorn")
copy("slash.py", "flask_shop.py", "table.py", "row.py", "rows.py", "walk.py")

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

write("asked.py", '''
from flask import Flask
from table import Table

patterns = ["/shelves/<name>", "/shelves/<int:number>", "/teas/<name>", "/teas/special", "/<path:page>", "/<path:page>/edit", "/<name>.html", "/v<int:number>"]
paths = ["/shelves/7", "/shelves/top", "/teas/special", "/teas/green", "/shelves/7/left", "/teas/green/edit", "/teas/edit", "/tea.html", "/v7", "/vat", "/a/b/c"]
for order in (patterns, patterns[::-1]):
    app, table = Flask("shop"), Table()
    for pattern in order:
        app.add_url_rule(pattern, pattern)
        table.add(pattern, "GET", pattern)
    for path in paths:
        real, toy = app.url_map.bind("a").match(path), table.match(path, "GET")
        assert real == toy, (path, real, toy)
print(len(patterns), len(paths), *(app.url_map.bind("a").match(path)[0] for path in ("/shelves/7", "/shelves/top")))
''')
done = run("python3 asked.py")
assert not done.err, done.err
assert done.out.split() == ["8", "11", "/shelves/<int:number>", "/shelves/<name>"], done.out
record("same", "eleven paths, eight patterns, registered in one order and in the other: the same row each time")

done = run("python3 rows.py")
assert not done.err, done.err
record("rows", done.out)

write("walks.py", '''
from walk import app

for path in ("/teas/special", "/teas/green", "/teas/special/edit"):
    print(app.test_client().get(path).text, end="")
''')
done = run("python3 walks.py")
assert done.out == "Earl Grey of the day\npage teas/green\nedit teas/special\n", done
record("walk", "page teas/green")

write("unbuilt.py", '''
from flask import Flask, url_for

app = Flask("shop")
app.add_url_rule("/shelves/<int:number>", "shelf")
with app.test_request_context():
    for values in ({}, {"number": "top"}, {"number": -3}):
        try:
            print(url_for("shelf", **values))
        except Exception as error:
            print(type(error).__name__)
try:
    print(app.url_map.bind("a").match("/shelves/-3"))
except Exception as error:
    print(type(error).__name__)
''')
done = run("python3 unbuilt.py")
assert done.out.split() == ["BuildError", "ValueError", "/shelves/-3", "NotFound"], done
record("unbuilt", "url_for(\"shelf\", number=\"top\") raises ValueError, and number=-3 gives /shelves/-3, which the same app answers with 404")

write("twice.py", '''
from flask import Flask

app = Flask("shop")
app.add_url_rule("/tea", "one", lambda: "one")
app.add_url_rule("/tea", "two", lambda: "two")
print(app.test_client().get("/tea").text)
try:
    app = Flask("shop")
    app.add_url_rule("/tea", "one", lambda: "one")
    app.add_url_rule("/cake", "one", lambda: "two")
except AssertionError as error:
    print(error)
''')
done = run("python3 twice.py")
assert done.out.split("\n")[:2] == ["one", "View function mapping is overwriting an existing endpoint function: one"], done
record("twice", "\n".join([
    "One pattern and method, two functions | no error; the first registered answers",
    "One endpoint, two functions | the import fails: View function mapping is overwriting an existing endpoint function",
]))

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

write("refused.py", '''
from flask import Flask

app = Flask("shop")
app.add_url_rule("/x/<int(max=5):n>", "number", lambda n: f"number {n}")
app.add_url_rule("/x/<name>", "name", lambda name: f"name {name}")
for path in ("/x/7", "/x/top"):
    answer = app.test_client().get(path)
    print(answer.status_code, answer.text if answer.status_code == 200 else "")
''')
done = run("python3 refused.py")
assert done.out.split("\n")[:2] == ["404 ", "200 name top"], done
record("refused", "With a row for /x/<int(max=5):n> and one for /x/<name>, /x/7 is a 404, and /x/top calls the second.")
