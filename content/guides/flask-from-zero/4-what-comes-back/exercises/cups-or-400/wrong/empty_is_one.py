from flask import Flask, request

app = Flask(__name__)


@app.post("/order")
def order():
    tea = request.form["tea"]
    try:
        cups = int(request.form.get("cups") or "1")
    except ValueError:
        return "cups must be a whole number\n", 400
    if not 1 <= cups <= 20:
        return "cups must be from 1 to 20\n", 400
    return f"{cups} of {tea}\n"
