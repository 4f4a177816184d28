import flask_shop
from flask import request

app = flask_shop.app


@app.before_request
def before():
    print("in, for", request.endpoint)


@app.after_request
def after(response):
    print("out, for", request.endpoint)
    return response
