from client import Client
from flask import Flask, session

app = Flask(__name__)
app.secret_key = "change me"


@app.get("/count")
def count():
    session["seen"] = session.get("seen", 0) + 1
    return str(session["seen"])


@app.get("/")
def two_visitors():
    ada, bob = Client(app), Client(app)
    pages = [one.open("GET", "/count")[1] for one in (ada, bob, ada)]
    return " ".join(pages)
