from mini import Mini

TEAS = {"earl-grey": 3, "assam": 2}
app = Mini()


@app.route("teas/<name>")
def tea(request, name):
    return {"tea": name, "price": TEAS[name]}
