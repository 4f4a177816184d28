from mini import Mini

app = Mini()


@app.route("/teas/<name>")
def tea(request, name):
    return f"one {name}"


@app.route("/teas/today")
def today(request):
    return "Darjeeling"
