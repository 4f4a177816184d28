from flask import Flask, url_for

app = Flask(__name__)


@app.get("/shelves/<int:number>", endpoint="shelf")
def show_shelf(number):
    return f"shelf {number}\n"


@app.get("/")
def home():
    return url_for("shelf", number=3, sort="age")
