from functools import wraps
from flask import Flask, request

app = Flask(__name__)


def members_only(view):
    @wraps(view)
    def guard(**arguments):
        if request.args.get("key") != "kettle":
            return "Members only.\n", 403
        return view(**arguments)

    return guard


@app.get("/cellar")
@members_only
def cellar():
    return "Ten chests of Darjeeling.\n"


@app.get("/attic")
@members_only
def attic():
    return "Empty.\n"
