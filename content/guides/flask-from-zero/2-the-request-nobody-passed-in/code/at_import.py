from flask import Flask, request

app = Flask(__name__)
asked = request.args.get


@app.get("/tea")
def tea():
    return asked("cups", "1")
