from flask import Flask

app = Flask(__name__)


@app.get("/tea")
def tea():
    return "You asked for /tea\n"
