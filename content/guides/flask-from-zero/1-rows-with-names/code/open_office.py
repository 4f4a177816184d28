from flask import Flask

app = Flask(__name__)


def closed(view):
    def guard(**arguments):
        return "Closed.\n", 403

    return guard


@closed
@app.get("/office")
def office():
    return "The safe is behind the picture.\n"
