from flask import Flask, url_for

app = Flask(__name__)


@app.get("/shelves/<int:number>")
def shelf(number):
    return f"shelf {number}\n"


@app.get("/")
def home():
    return url_for("shelf", number=7, sort="age") + "\n"
