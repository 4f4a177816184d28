import base64
import json

from flask import Flask, request

app = Flask(__name__)


@app.get("/")
def read():
    value = request.cookies["session"].partition(".")[0]
    return json.loads(base64.urlsafe_b64decode(value + "=="))
