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
    for tea in ("assam", "sencha", "oolong"):
        print(browser.post(f"/cart/{tea}").json)
    return "Three orders.\n"
