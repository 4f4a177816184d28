from flask import Blueprint, Flask

shop = Blueprint("shop", __name__, url_prefix="/shop")


def create_app():
    app = Flask(__name__)
    app.register_blueprint(shop)
    return app


app = create_app()


@app.get("/teas")
def teas():
    return "assam, sencha"
