from flask import Flask, g, request

app = Flask(__name__)


@app.before_request
def who():
    g.guest = request.args["name"]


@app.get("/tea")
def tea():
    def pour():
        yield "One tea "
        yield f"for {g.guest}\n"

    return pour()
