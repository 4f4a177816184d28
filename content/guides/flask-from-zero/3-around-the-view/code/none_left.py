from flask import Flask

app = Flask(__name__)


@app.get("/tea")
def tea():
    return ["assam"], {"X-Left": "0"}
