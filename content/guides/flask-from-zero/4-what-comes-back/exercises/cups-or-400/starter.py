from flask import Flask, request

app = Flask(__name__)


@app.post("/order")
def order():
    tea = request.form["tea"]
    cups = request.form.get("cups", 1, type=int)
    return f"{cups} of {tea}\n"
