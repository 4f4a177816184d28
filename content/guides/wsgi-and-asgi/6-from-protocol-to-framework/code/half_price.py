from flask import Flask, request

app = Flask(__name__)


@app.get("/ticket")
def ticket():
    age = request.args.get("age", "0")
    return {"half price": age < "12"}
