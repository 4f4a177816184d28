from flask import Flask

app = Flask(__name__)


@app.get("/tea")
def tea():
    cup = "One Earl Grey.\n"
    print(cup)
