from flask import Blueprint, Flask, abort

shop = Blueprint("shop", __name__, url_prefix="/shop")


@shop.before_request
def look():
    print("shop looks")


@shop.errorhandler(404)
def gone(error):
    return "The shop does not have that.\n", 404


@shop.get("/teas/<name>")
def tea(name):
    if name != "assam":
        abort(404)
    return "One assam.\n"


app = Flask(__name__)
app.register_blueprint(shop)
