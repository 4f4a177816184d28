from flask import Flask, request

app = Flask(__name__)
cups = request.args.get("cups", "1")


@app.get("/tea")
def tea():
    return cups
