"""What becomes of an error that no handler of app or blueprint wants."""

from session import *

uses("flask", "werkzeug")
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
