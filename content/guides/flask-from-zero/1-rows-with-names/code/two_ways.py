from flask import Flask, url_for

app = Flask(__name__)


@app.get("/shelves/<int:number>")
def shelf(number):
    return {"next": url_for("shelf", number=number + 1, sort="age")}


@app.get("/")
def home():
    return {"first": url_for("shelf", number=1)}
