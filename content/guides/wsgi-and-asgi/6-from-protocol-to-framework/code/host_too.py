from flask import Flask, url_for
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
app.wsgi_app = ProxyFix(app.wsgi_app, x_host=1)


@app.get("/reset")
def reset():
    return url_for("reset", _external=True) + "\n"
