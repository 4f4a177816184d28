from flask import Flask, request

PRICES = {"assam": 2, "sencha": 3}
app = Flask(__name__)


@app.post("/pay")
def pay():
    tea = request.form["tea"]
    price = int(request.form["price"])
    return f"{tea}: {price}\n"
