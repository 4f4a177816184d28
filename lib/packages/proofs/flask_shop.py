"""A shop under Flask: a template, a session that is signed, a form, a page that is not there."""

from flask import Flask, abort, redirect, render_template_string, request, session, url_for

app = Flask(__name__)
app.secret_key = "a secret of the proof"
prices = {"tea": 3, "jam": 4}


@app.get("/price/<thing>")
def price(thing):
    return render_template_string("{{ thing|upper }} costs {{ price }}<", thing=thing, price=prices.get(thing) or abort(404))


@app.post("/basket")
def add():
    session["basket"] = [*session.get("basket", []), request.form["thing"]]
    return redirect(url_for("basket"))


@app.get("/basket")
def basket():
    return {"basket": session.get("basket", [])}


@app.get("/versions")
def versions():
    from importlib.metadata import version

    return {name: version(name) for name in ("flask", "werkzeug", "jinja2", "click")}
