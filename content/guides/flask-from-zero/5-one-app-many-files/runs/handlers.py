"""Who is asked first when app and blueprint both have handlers, and what becomes of an error that nobody wants."""

from session import *

uses("flask", "werkzeug")
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

write("again.py", '''
from flask import Blueprint, Flask

app, part = Flask("shop"), Blueprint("part", "part")
app.register_error_handler(500, lambda error: "500, app")
part.register_error_handler(500, lambda error: f"500, blueprint {error.original_exception!r}")
part.add_url_rule("/key", "key", lambda: {}["assam"])
app.register_blueprint(part)
print(app.test_client().get("/key").text)
''')
done = run("python3 again.py")
assert done.out == "500, blueprint KeyError('assam')\n", done
record("again", "a KeyError that no handler wanted came to the blueprint’s handler for 500, as an InternalServerError")
