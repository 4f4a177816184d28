from flask import Flask
from werkzeug.exceptions import HTTPException

app = Flask(__name__)


@app.errorhandler(HTTPException)
def polite(error):
    return f"{type(error).__name__}, sorry\n", error.code


@app.get("/price")
def price():
    return {"assam": 2}["sencha"]
