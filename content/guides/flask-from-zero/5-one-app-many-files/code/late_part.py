from flask import Blueprint, Flask

shop = Blueprint("shop", __name__)


def create_app():
    app = Flask(__name__)
    app.register_blueprint(shop)
    return app


app = create_app()

try:
    @shop.get("/attic")
    def attic():
        return "attic"
except AssertionError:
    print("too late")
