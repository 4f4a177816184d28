from flask import Flask, request
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
app.wsgi_app = ProxyFix(app.wsgi_app, x_proto=0)


@app.get("/")
def where():
    return f"{request.scheme} {request.remote_addr}"
