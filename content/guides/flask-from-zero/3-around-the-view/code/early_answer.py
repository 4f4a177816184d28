from flask import Flask

app = Flask(__name__)


@app.before_request
def closed():
    print("closed", end=" ")
    return "Closed on Sundays.\n", 503


@app.before_request
def count():
    print("count", end=" ")


@app.after_request
def after(response):
    print("after")
    return response


@app.get("/tea")
def tea():
    print("view", end=" ")
    return "One Earl Grey.\n"
