from flask import Flask

app = Flask(__name__)


@app.get("/orders/<int:number>")
def show(number):
    return f"order {number}\n"


@app.post("/orders/<int:number>/")
def confirm(number):
    return f"order {number} is confirmed\n"
