from flask import Flask, request

app = Flask(__name__)


@app.post("/order")
def order():
    tea = request.form["tea"]
    try:
        cups = int(request.form.get("cups", "1"))
    except ValueError:
        return "cups must be a whole number\n", 400

    return f"{cups} of {tea}\n"
