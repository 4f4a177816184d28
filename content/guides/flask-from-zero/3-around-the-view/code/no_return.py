from flask import Flask

app = Flask(__name__)


@app.after_request
def mark(response):
    response.headers["X-Shop"] = "tea"


@app.get("/tea")
def tea():
    return "One Earl Grey.\n"
