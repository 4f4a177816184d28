from flask import Flask

app = Flask(__name__)


@app.get("/shelves/<int:number>")
def shelf(number):
    return f"{number + 1}\n"
