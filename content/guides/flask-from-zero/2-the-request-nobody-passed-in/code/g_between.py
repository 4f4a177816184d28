from flask import Flask, g

app = Flask(__name__)


@app.before_request
def fill():
    g.order = ["assam"]


@app.get("/")
def show():
    g.order.append("milk")
    return ", ".join(g.order)
