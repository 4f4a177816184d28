from flask import Flask, url_for

app = Flask(__name__)


@app.get("/teas/<name>/cups/<int:count>", endpoint="order")
def take_order(name, count):
    return f"{count} cups of {name}\n"


@app.get("/")
def home():
    return url_for("order", milk="no", count=2, name="assam")
