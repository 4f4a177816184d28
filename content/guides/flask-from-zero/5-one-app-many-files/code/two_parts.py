from flask import Blueprint, Flask, abort

app = Flask(__name__)
cellar = Blueprint("cellar", __name__, url_prefix="/cellar")


@app.before_request
def app_before():
    print("app before")


@app.after_request
def app_after(response):
    print("app after")
    return response


@cellar.before_request
def cellar_before():
    print("cellar before")


@cellar.after_request
def cellar_after(response):
    print("cellar after")
    return response


@cellar.errorhandler(404)
def not_in_the_cellar(error):
    return "Not in the cellar.\n", 404


@cellar.get("/chest/<int:number>")
def chest(number):
    if number > 10:
        abort(404)
    return f"chest {number}\n"


app.register_blueprint(cellar)
