from flask import Flask, current_app

shop = Flask("shop")
shop.config["CUPS"] = 3


def report():
    return f"{current_app.name} has {current_app.config['CUPS']} cups\n"


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    text = report()
    return [text.encode()]
