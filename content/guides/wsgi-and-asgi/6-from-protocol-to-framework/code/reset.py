from flask import Flask, url_for

app = Flask(__name__)


@app.get("/reset")
def reset():
    # Flask has no other idea of its own name
    # than the Host header of the request.
    return url_for("reset", _external=True) + "\n"
