from mini import Blueprint, Mini as Flask, abort, current_app, g, request, session, url_for

shop = Blueprint("shop", __name__, url_prefix="/shop")


@shop.before_request
def note():
    g.asked = request.path


@shop.route("/teas/<name>")
def tea(name):
    if name == "coffee":
        abort(404)
    return {"tea": name, "asked": g.asked, "link": url_for(".tea", name=name)}


@shop.route("/cart/<name>", methods=["POST"])
def cart(name):
    session["cart"] = [*session.get("cart", []), name]
    return session["cart"]


@shop.route("/each/<int:guests>")
def each(guests):
    return f"{current_app.cups / guests} cups for each\n"


def create_app():
    app = Flask(__name__)
    app.secret_key, app.cups = "change me", 12
    app.register_blueprint(shop)

    @app.after_request
    def stamp(response):
        response.headers["X-Shop"] = "tea"
        return response

    @app.errorhandler(404)
    def gone(error):
        return "No such page.\n", 404

    @app.errorhandler(500)
    def sorry(error):
        return f"Sorry: {type(error.original_exception).__name__}.\n", 500

    return app


app = create_app()
