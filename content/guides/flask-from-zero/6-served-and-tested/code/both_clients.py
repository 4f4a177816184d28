from client import Client
from flask import Flask, session

app = Flask(__name__)
app.secret_key = "change me"


@app.post("/visit")
def visit():
    session["visits"] = session.get("visits", 0) + 1
    return f"visit {session['visits']}"


@app.get("/")
def compare():
    lines = []
    ours, flasks = Client(app), app.test_client()
    for _ in range(3):
        status, text = ours.open("POST", "/visit")
        answer = flasks.post("/visit")
        lines.append(f"{status} {text} | {answer.status} {answer.text}\n")
    return "".join(lines)
