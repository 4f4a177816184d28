from mini import Mini

RATES = {"eur": 1.1}
app = Mini(debug=True)


def rate_of(till, currency):
    return RATES[currency]


@app.route("/pay/<currency>")
def pay(request, currency):
    token = request.environ.get("HTTP_X_TOKEN")
    rate = rate_of("till://shop:s3cret@db", currency)
    return {"rate": rate, "signed": bool(token)}
