from client import Client
from flask import Flask, session

shop = Flask(__name__)
shop.secret_key = "change me"


@shop.get("/count")
def count():
    session["seen"] = session.get("seen", 0) + 1
    return str(session["seen"])


def two_visitors():
    ada, bob = Client(shop), Client(shop)
    pages = [one.open("GET", "/count")[1] for one in (ada, bob, ada)]
    return " ".join(pages)


def app(environ, start_response):
    text = two_visitors()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [text.encode()]
