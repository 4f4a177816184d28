from mini import Blueprint, Mini as Flask, abort, current_app, g, request, session, url_for

shop = Blueprint("shop", __name__, url_prefix="/shop")


@shop.before_request
def guest():
    g.guest = request.args.get("guest", "stranger")


@shop.route("/teas/<name>")
def tea(name):
    if name == "coffee":
        abort(404)
    return {"tea": name, "for": g.guest, "link": url_for(".tea", name=name)}


@shop.route("/cart/<name>", methods=["POST"])
def cart(name):
    session["cart"] = [*session.get("cart", []), name]
    return session["cart"]


@shop.route("/price/<int:cups>")
def price(cups):
    return str(cups * current_app.price / (cups - 3))


def create_app():
    app = Flask(__name__)
    app.secret_key, app.price = "change me", 2
    app.register_blueprint(shop)

    @app.after_request
    def stamp(response):
        response.headers["X-Shop"] = "tea"
        return response

    @app.errorhandler(404)
    def gone(error):
        return "No such page.\n", 404

    @app.errorhandler(ArithmeticError)
    def sums(error):
        return f"Cannot count: {type(error).__name__}.\n", 500

    return app


app = create_app()
