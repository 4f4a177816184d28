from flask import Flask

app = Flask(__name__)


@app.get("/open/<name>")
def open_room(name):
    app.add_url_rule(f"/{name}", name, lambda: name)
    return "opened"
