"""A factory under gunicorn and `flask run`, and the order in which an app’s functions and a blueprint’s run."""

from session import *

uses("gunicorn", "flask", "werkzeug")
for name in "shop/__init__.py", "shop/teas.py", "wsgi.py":
    source = PHASE / "code" / "many_files" / name
    note(source)
    Path(name).parent.mkdir(exist_ok=True)
    write(name, source.read_text())


def price(command):
    with serve(command, settle=1.2):
        return json.loads(get("/teas/assam", "Connection: close").content)["price"]


both = price("gunicorn --bind 127.0.0.1:8000 'shop:create_app(PRICE=5)'"), price("gunicorn --bind 127.0.0.1:8000 'shop:create_app()'")
assert both == (5, 2), both
record("gunicorn", f"gunicorn 'shop:create_app(PRICE=5)' answered a price of {both[0]}")
record("flask", f"flask --app shop run answered a price of {price('python3 -m flask --app shop run --port 8000')}")

write("ordered.py", '''
from flask import Blueprint, Flask

shop = Blueprint("shop", __name__, url_prefix="/shop")
app = Flask(__name__)
for name, part in ("shop", shop), ("app", app):
    part.before_request(lambda name=name: print("told", name, "before"))
    part.after_request(lambda response, name=name: print("told", name, "after") or response)

@shop.get("/tea")
def tea():
    return "tea"

app.register_blueprint(shop)
''')


def told(path):
    with serve("gunicorn --bind 127.0.0.1:8000 ordered:app", settle=0.8) as server:
        get(path, "Connection: close")
        time.sleep(0.3)
        return re.findall(r"(?m)^told (.*)$", server.log)


found, missed = told("/shop/tea"), told("/shop/cakes")
assert found == ["app before", "shop before", "shop after", "app after"] and missed == ["app before", "app after"], (found, missed)
record("order", "Where both run, the app’s functions come first before the view, and last after it.")
