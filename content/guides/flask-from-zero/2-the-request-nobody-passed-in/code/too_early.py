from flask import Flask, current_app

app = Flask(__name__)
app.config["TEAS"] = ["assam", "earl-grey"]


def menu():
    return ", ".join(current_app.config["TEAS"])


with app.app_context():
    TODAY = menu()


@app.get("/")
def show():
    return TODAY
