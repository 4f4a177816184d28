from flask import Flask

app = Flask(__name__)


@app.get("/orders")
def orders():
    return "All orders.\n"


@app.post("/orders/<int:number>/")
def confirm(number):
    return f"order {number} is confirmed\n"
