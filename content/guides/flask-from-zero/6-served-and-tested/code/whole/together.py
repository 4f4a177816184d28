import flask_shop
import mini_shop
from werkzeug.test import Client

REQUESTS = """
GET /shop/teas/assam
POST /shop/cart/assam
POST /shop/cart/sencha
GET /shop/teas/coffee
GET /shop/each/5
GET /shop/each/0
GET /cellar
"""


def told(answer):
    return answer.status_code, answer.json if answer.is_json else answer.text.strip(), answer.headers["X-Shop"]


def compare():
    ours, flasks = Client(mini_shop.app), Client(flask_shop.app)
    for line in REQUESTS.strip().splitlines():
        method, path = line.split()
        one, other = told(ours.open(path, method=method)), told(flasks.open(path, method=method))
        yield f"{'same' if one == other else 'NOT THE SAME'}: {line}: {one[0]} {one[1]}\n"


def app(environ, start_response):
    lines = list(compare())
    start_response("200 OK", [("Content-Type", "text/plain")])
    return ["".join(lines).encode()]
