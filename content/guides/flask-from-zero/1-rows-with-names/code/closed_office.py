from flask import Flask

app = Flask(__name__)


def closed(view):
    def guard(**arguments):
        return "Closed.\n", 403

    return guard


@closed
def office():
    return "The safe is behind the picture.\n"


# A route decorator makes this same call.
app.add_url_rule("/office", view_func=office)
