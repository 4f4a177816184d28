from flask import Flask, session

shop = Flask(__name__)
shop.secret_key = "change me"


@shop.post("/cart/<tea>")
def add(tea):
    session.setdefault("cart", []).append(tea)
    return session["cart"]


def three_orders():
    browser = shop.test_client()
    answers = [browser.post(f"/cart/{tea}").text for tea in ("assam", "sencha", "oolong")]
    return "".join(answers)


def app(environ, start_response):
    text = three_orders()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [text.encode()]
