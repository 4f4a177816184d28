from flask import Blueprint, current_app, url_for

part = Blueprint("teas", __name__)


@part.get("/<name>")
def tea(name):
    price = current_app.config["PRICE"]
    return {"tea": name, "price": price, "self": url_for(".tea", name=name)}
