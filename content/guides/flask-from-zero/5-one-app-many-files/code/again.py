from flask import Blueprint, Flask
from werkzeug.exceptions import HTTPException

app = Flask(__name__)
part = Blueprint("part", __name__)


@app.errorhandler(HTTPException)
def polite(error):
    return f"The app: {type(error).__name__}\n", error.code


@part.errorhandler(KeyError)
def unknown(error):
    return f"The part: {type(error).__name__}\n", 404


@part.after_request
def label(response):
    names = {"text/plain": "Text"}
    response.headers["X-Kind"] = names[response.mimetype]
    return response


@part.get("/price")
def price():
    return "2 each"


app.register_blueprint(part)
