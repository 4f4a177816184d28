from flask import Flask, request

app = Flask(__name__)
seen = request


@app.get("/tea")
def tea():
    return seen.path
