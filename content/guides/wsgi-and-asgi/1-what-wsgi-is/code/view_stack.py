import traceback

from flask import Flask

app = Flask(__name__)


@app.get("/tea")
def tea():
    traceback.print_stack()
    return "You asked for /tea\n"
