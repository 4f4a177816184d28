from flask import Blueprint, Flask

shop = Blueprint("shop", __name__)


@shop.before_request
def shop_before():
    print("shop before")


@shop.get("/tea")
def tea():
    print("view")
    return "tea"


app = Flask(__name__)
app.register_blueprint(shop)


@app.before_request
def app_before():
    print("app before")
