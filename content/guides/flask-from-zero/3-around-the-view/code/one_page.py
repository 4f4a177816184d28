from flask import Flask
from werkzeug.exceptions import HTTPException

app = Flask(__name__)


@app.errorhandler(HTTPException)
def page(error):
    return f"a page for {error.code}\n", error.code


@app.get("/tea")
def tea():
    return {}["assam"]
