from flask import Flask

app = Flask(__name__)


@app.errorhandler(LookupError)
def wide(error):
    return "no such thing\n", 404


@app.errorhandler(KeyError)
def near(error):
    return "no such key\n", 404


@app.get("/tea")
def tea():
    return {}["assam"]
