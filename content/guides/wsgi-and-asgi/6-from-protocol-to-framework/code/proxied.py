from flask import Flask, request
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
app.wsgi_app = ProxyFix(app.wsgi_app)


@app.get("/")
def show():
    return f"{request.remote_addr} {request.scheme} {request.host}\n"
