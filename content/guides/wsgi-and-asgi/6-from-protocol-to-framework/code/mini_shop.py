from mini import Mini, Stop

TEAS = {"earl-grey": 3, "assam": 2}
app = Mini()


@app.route("/teas/<name>")
def tea(request, name):
    if name not in TEAS:
        raise Stop(404)
    cups = int(request.query("cups", 1))
    return {"tea": name, "price": TEAS[name] * cups}
