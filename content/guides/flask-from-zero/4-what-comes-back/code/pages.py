from flask import Flask, request

app = Flask(__name__)


@app.get("/list")
def teas():
    page = request.args.get("page", 1, type=int)
    return f"page {page}"
