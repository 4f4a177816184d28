from flask import Flask, g

shop = Flask("shop")


@shop.get("/")
def count():
    g.cups = g.get("cups", 0) + 1
    return f"{g.cups} "


def ask_twice():
    client = shop.test_client()
    return client.get("/").text + client.get("/").text


def app(environ, start_response):
    alone = ask_twice()
    with shop.app_context():
        inside = ask_twice()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"alone {alone}inside {inside}\n".encode()]
