from flask import Flask, request

app = Flask(__name__)


@app.post("/order")
def order():
    order = request.get_json()
    return f"{order['cups']} of {order['tea']}\n"
