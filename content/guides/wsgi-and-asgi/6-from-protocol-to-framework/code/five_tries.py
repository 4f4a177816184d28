from collections import Counter

from flask import Flask, abort, request
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
app.wsgi_app = ProxyFix(app.wsgi_app, x_for=2)
tries = Counter()


@app.post("/login")
def login():
    tries[request.remote_addr] += 1
    if tries[request.remote_addr] > 5:
        abort(429)
    return "wrong password\n", 401
