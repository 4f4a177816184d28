from functools import wraps
from flask import Flask

app = Flask(__name__)


def closed(view):
    @wraps(view)
    def guard(**arguments):
        return "Closed.\n", 403

    return guard


def polite(view):
    @wraps(view)
    def inner(**arguments):
        return "Welcome. " + view(**arguments)

    return inner


@closed
@app.get("/office")
@polite
def office():
    return "The safe is behind the picture.\n"
