from flask import Blueprint, Flask, current_app

prices = Blueprint("prices", __name__)


@prices.get("/price")
def price():
    return {"price": current_app.config["PRICE"]}


def create_app(**config):
    app = Flask(__name__)
    app.config.from_mapping(PRICE=2)
    app.config.from_mapping(config)
    app.register_blueprint(prices)
    return app


app = create_app(PRICE=3)
