from flask import Flask, g

app = Flask(__name__)


@app.get("/cups")
def cups():
    g.cups = g.get("cups", 0) + 1
    return str(g.cups)


@app.get("/")
def seen():
    return f"{alone} {inside}"


client = app.test_client()
alone = [client.get("/cups").text, client.get("/cups").text]
with app.app_context():
    inside = [client.get("/cups").text, client.get("/cups").text]
