from flask import Flask, session

app = Flask(__name__)
app.secret_key = "change me"


@app.post("/cart/<tea>")
def add(tea):
    session.setdefault("cart", []).append(tea)
    return session["cart"]


@app.get("/")
def shopping():
    browser = app.test_client()
    answers = [browser.post(f"/cart/{tea}").text for tea in ("assam", "sencha", "oolong")]
    return "".join(answers)
