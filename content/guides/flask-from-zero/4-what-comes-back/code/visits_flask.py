from flask import Flask, session

app = Flask(__name__)
app.secret_key = "change me"


@app.get("/")
def visit():
    session["visits"] = session.get("visits", 0) + 1
    return f"visit {session['visits']}\n"
