from flask import Blueprint, Flask, url_for

shop = Blueprint("shop", __name__, url_prefix="/shop")
cafe = Blueprint("cafe", __name__, url_prefix="/cafe")


@shop.get("/tea")
def tea():
    return url_for(".tea")


cafe.add_url_rule("/tea", view_func=tea)
app = Flask(__name__)
app.register_blueprint(shop)
app.register_blueprint(cafe)
