from flask import Blueprint, Flask

app = Flask(__name__)
shop = Blueprint("shop", __name__, url_prefix="/shop")


@shop.errorhandler(404)
def not_here(error):
    return "The shop does not have that.\n", 404


@app.errorhandler(404)
def not_anywhere(error):
    return "No such page.\n", 404


@shop.get("/teas/<int:number>")
def tea(number):
    return f"tea {number}\n"


app.register_blueprint(shop)
