from flask import Flask

app = Flask(__name__)


@app.get("/tea")
def tea():
    return "One Earl Grey.\n"


def sold_out():
    return "No tea today.\n"


app.view_functions["tea"] = sold_out
