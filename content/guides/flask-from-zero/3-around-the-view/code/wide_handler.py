from flask import Flask, abort

app = Flask(__name__)


@app.errorhandler(Exception)
def anything(error):
    return "Sorry.\n", 500


@app.get("/tea/<name>")
def tea(name):
    if name != "assam":
        abort(404)
    return "One Assam.\n"


@app.errorhandler(404)
def lost(error):
    return "No such tea.\n", 404
