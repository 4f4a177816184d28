from flask import Flask, request

app = Flask(__name__)


@app.get("/tea")
def tea():
    def pour():
        yield "One tea "
        yield f"for {request.args['name']}\n"

    return pour()
