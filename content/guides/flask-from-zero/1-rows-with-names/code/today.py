from flask import Flask

app = Flask(__name__)


@app.get("/<path:page>")
def anything(page):
    return f"page {page}\n"


@app.get("/cups/<int:count>")
def cups(count):
    return f"{count} cups\n"


@app.get("/cups/<name>")
def named(name):
    return f"a cup called {name}\n"
