from flask import Blueprint, Flask, url_for

shop = Blueprint("shop", __name__, url_prefix="/shop")


@shop.route("/teas/<name>")
def tea(name):
    return {"tea": name, "self": url_for("shop.tea", name=name)}


def create_app():
    app = Flask(__name__)
    app.register_blueprint(shop)
    return app


app = create_app()
