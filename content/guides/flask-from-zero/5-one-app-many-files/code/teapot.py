from flask import Blueprint, Flask, abort
from werkzeug.exceptions import HTTPException

kitchen = Blueprint("kitchen", __name__)


@kitchen.errorhandler(HTTPException)
def wide(error):
    return f"the kitchen says {error.code}\n", error.code


@kitchen.get("/pot")
def pot():
    abort(418)


app = Flask(__name__)
app.register_blueprint(kitchen)


@app.errorhandler(418)
def narrow(error):
    return "the house says teapot\n", 418
