from flask import Flask, abort, render_template

app = Flask(__name__)
TEAS = {"sencha": 4.5, "assam": 3.8, "oolong": 5.2}


@app.get("/")
def shop():
    return render_template("shop.html", teas=TEAS)


@app.get("/tea/<name>")
def tea(name):
    if name not in TEAS:
        abort(404)
    return render_template("tea.html", name=name, price=TEAS[name])
