from flask import Flask

app = Flask(__name__)


@app.route("/tea/", methods=["GET", "POST"])
def tea():
    return "One Earl Grey.\n"
