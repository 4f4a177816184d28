from flask import Flask

app = Flask(__name__)


@app.get("/")
def index():
    return "warm"


app.test_client().get("/")

try:
    app.add_url_rule("/attic", "attic", lambda: "attic")
except AssertionError as error:
    print(error)
