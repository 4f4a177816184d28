from flask import Flask, abort

app = Flask(__name__)


@app.errorhandler(ArithmeticError)
def sums(error):
    return f"cannot count: {type(error).__name__}\n", 500


@app.get("/gone")
def gone():
    abort(404)


@app.get("/zero")
def zero():
    return str(1 / 0)
