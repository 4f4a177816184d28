from flask import Flask

app = Flask(__name__)


@app.errorhandler(404)
def lost(error):
    print("somebody is lost")


@app.get("/tea")
def tea():
    return "One Earl Grey.\n"
