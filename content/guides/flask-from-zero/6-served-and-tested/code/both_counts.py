from flask import Flask, g, session

shop = Flask(__name__)
shop.secret_key = "change me"


@shop.get("/")
def count():
    g.seen = g.get("seen", 0) + 1
    session["seen"] = session.get("seen", 0) + 1
    return f"{g.seen}{session['seen']}"


def three_requests():
    ada, bob = shop.test_client(), shop.test_client()
    with shop.app_context():
        return " ".join(one.get("/").text for one in (ada, ada, bob))


def app(environ, start_response):
    text = three_requests()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [text.encode()]
