from flask import Flask

app = Flask(__name__)


@app.get("/<book>/<page>")
def page(book, page):
    return f"page {page} of {book}\n"


@app.get("/<path:page>/history")
def history(page):
    return f"history of {page}\n"


@app.get("/<path:page>")
def anything(page):
    return f"some page: {page}\n"
