from flask import Flask

app = Flask(__name__)
orders = []


@app.post("/orders")
def add():
    orders.append("tea")
    return f"order number {len(orders)}\n"
