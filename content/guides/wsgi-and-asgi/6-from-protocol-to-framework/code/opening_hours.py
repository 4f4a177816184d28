from mini import Mini

app = Mini()


@app.route("/open")
def open_days(request):
    return {"days": {"Mon", "Tue", "Sat"}}
