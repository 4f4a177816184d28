from flask import Flask

app = Flask(__name__)
cups = {"assam": 2}


@app.errorhandler(KeyError)
def unknown(error):
    return "No such tea.\n", 404


@app.after_request
def count(response):
    if response.status_code == 200:
        cups["sencha"] -= 1
    return response


@app.get("/tea")
def tea():
    return "One Sencha.\n"
