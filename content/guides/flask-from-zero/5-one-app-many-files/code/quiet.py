from flask import Flask

app = Flask(__name__)
app.config.from_mapping(currency="EUR", PRICE=2)
app.config["unit"] = "cup"


@app.get("/")
def names():
    return ", ".join(k for k in ("currency", "PRICE", "unit") if k in app.config)
