from flask import Flask

app = Flask(__name__)


def logged(view):
    def inner(**arguments):
        print(view.__name__)
        return view(**arguments)

    return inner


@app.get("/green")
@logged
def green():
    return "Sencha.\n"


@app.get("/black")
@logged
def black():
    return "Assam.\n"
