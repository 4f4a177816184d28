from client import Client
from flask import Flask, session

shop = Flask(__name__)
shop.secret_key = "change me"


@shop.post("/visit")
def visit():
    session["visits"] = session.get("visits", 0) + 1
    return f"visit {session['visits']}"


def compare():
    lines = []
    ours, flasks = Client(shop), shop.test_client()
    for _ in range(3):
        status, text = ours.open("POST", "/visit")
        answer = flasks.post("/visit")
        lines.append(f"{status} {text} | {answer.status} {answer.text}\n")
    return "".join(lines)


def app(environ, start_response):
    text = compare()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [text.encode()]
