from bottom import app


@app.get("/teas")
def teas():
    return ["assam", "sencha"]
