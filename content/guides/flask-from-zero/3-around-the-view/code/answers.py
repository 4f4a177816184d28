from flask import Flask

app = Flask(__name__)


def bare(environ, start_response):
    start_response("418 I'm a teapot", [("X-Made", "by hand")])
    return [b"short and stout\n"]


@app.get("/text")
def text():
    return "<b>tea</b>"


@app.get("/data")
def data():
    return ["assam", "earl-grey"], 201, {"X-Cups": "2"}


@app.get("/app")
def another_app():
    return bare
