from flask import Flask, url_for

app = Flask(__name__)
app.config["SERVER_NAME"] = "tea.example"


@app.get("/reset")
def reset():
    return url_for("reset", _external=True)
