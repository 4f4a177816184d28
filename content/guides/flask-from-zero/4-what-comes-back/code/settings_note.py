from flask import Flask, session

shop = Flask(__name__)
shop.secret_key = "change me"


@shop.post("/sugar/<int:spoons>")
def sugar(spoons):
    session.setdefault("taste", {"sugar": 0})
    session["taste"]["sugar"] = spoons
    return "noted"


def two_visits():
    browser = shop.test_client()
    browser.post("/sugar/1")
    browser.post("/sugar/3")
    with browser.session_transaction() as kept:
        return f"{kept['taste']['sugar']}"


def app(environ, start_response):
    text = two_visits()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [text.encode()]
