from flask import Flask

app = Flask(__name__)


@app.errorhandler(Exception)
def anything(error):
    return f"{type(error).__name__}\n", 500


@app.get("/tea")
def tea():
    return "One Earl Grey.\n"
