from flask import Flask, url_for

app = Flask(__name__)


@app.get("/teas/<name>")
def tea(name):
    return name


@app.get("/")
def home():
    return url_for("tea")
