from flask import Flask, request

app = Flask(__name__)
visit = request


def cups():
    return visit.args.get("cups", "1")


asked = cups()


@app.get("/tea")
def tea():
    return asked()
