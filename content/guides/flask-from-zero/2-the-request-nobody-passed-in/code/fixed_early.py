from flask import Flask, request

app = Flask(__name__)


@app.get("/tea")
def tea():
    name = request.args["name"]

    def pour():
        yield "One tea "
        yield f"for {name}"

    return pour()
