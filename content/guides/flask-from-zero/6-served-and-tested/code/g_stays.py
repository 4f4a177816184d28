from flask import Flask, g, request

app = Flask(__name__)


@app.get("/who")
def who():
    if "user" not in g:
        g.user = request.headers["X-User"]
    return g.user


@app.get("/")
def seen():
    return f"{alone} {inside}"


client = app.test_client()
ada, bob = {"X-User": "Ada"}, {"X-User": "Bob"}
alone = [client.get("/who", headers=user).text for user in (ada, bob)]
with app.app_context():
    inside = [client.get("/who", headers=user).text for user in (ada, bob)]
