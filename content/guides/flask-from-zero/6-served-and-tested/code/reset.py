from flask import Flask, url_for
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
app.config["PREFERRED_URL_SCHEME"] = "https"


@app.get("/reset")
def reset():
    return url_for("reset", _external=True) + "\n"
