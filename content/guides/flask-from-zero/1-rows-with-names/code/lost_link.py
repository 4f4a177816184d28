from flask import Flask, url_for

app = Flask(__name__)


def polite(view):
    def inner(**arguments):
        return "Welcome. " + view(**arguments)

    return inner


@app.get("/cellar")
@polite
def cellar():
    return "Ten chests of Darjeeling.\n"


@app.get("/")
def home():
    return url_for("cellar")
