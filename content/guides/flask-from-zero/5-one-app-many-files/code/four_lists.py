from flask import Blueprint, Flask, abort

app = Flask(__name__)
cellar = Blueprint("cellar", __name__)


@cellar.errorhandler(404)
def first(error):
    return "1: blueprint, code\n", 404


@app.errorhandler(404)
def second(error):
    return "2: app, code\n", 404


@cellar.errorhandler(Exception)
def third(error):
    return "3: blueprint, class\n", 500


@app.errorhandler(KeyError)
def fourth(error):
    return "4: app, class\n", 500


@cellar.get("/gone")
def gone():
    abort(404)


@cellar.get("/key")
def key():
    return {}["assam"]


app.register_blueprint(cellar)
