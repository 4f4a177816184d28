from flask import Flask, abort, request

TEAS = {"earl-grey": 3, "assam": 2}
app = Flask(__name__)


@app.get("/teas/<name>")
def tea(name):
    if name not in TEAS:
        abort(404)

    cups = int(request.args.get("cups", 1))

    price = TEAS[name] * cups

    return {"tea": name, "price": price}
