from flask import Flask

app = Flask(__name__)


@app.before_request
def first():
    print("before 1")


@app.before_request
def second():
    print("before 2")


@app.after_request
def third(response):
    print("after 1")
    return response


@app.after_request
def fourth(response):
    print("after 2")
    return response


@app.get("/tea")
def tea():
    print("view")
    return "One Earl Grey.\n"
