from flask import Flask, session

app = Flask(__name__)
app.secret_key = "old key"


@app.get("/visit")
def visit():
    session["visits"] = session.get("visits", 0) + 1
    return str(session["visits"])


@app.get("/")
def deploy():
    browser = app.test_client()
    before = [browser.get("/visit").text for _ in range(3)]
    app.secret_key = "new key"
    after = browser.get("/visit")
    return f"{before} then {after.status_code}: {after.text}\n"
