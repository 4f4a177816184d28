from flask import Flask, session

app = Flask(__name__)
app.secret_key = "change me"


@app.post("/sugar/<int:spoons>")
def sugar(spoons):
    session.setdefault("taste", {"sugar": 0})
    session["taste"]["sugar"] = spoons
    return "noted"


@app.get("/")
def two_visits():
    browser = app.test_client()
    browser.post("/sugar/1")
    browser.post("/sugar/3")
    with browser.session_transaction() as kept:
        return f"{kept['taste']['sugar']}"
