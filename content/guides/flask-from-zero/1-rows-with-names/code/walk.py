from flask import Flask

app = Flask(__name__)


@app.get("/<path:page>")
def page(page):
    return f"page {page}\n"


@app.get("/teas/special")
def special():
    return "Earl Grey of the day\n"


@app.get("/<path:page>/edit")
def edit(page):
    return f"edit {page}\n"
