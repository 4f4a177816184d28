from flask import Flask

app = Flask(__name__)


@app.get("/ticks")
def ticks():
    def pour():
        yield "one "
        raise LookupError("no tea")

    return pour()


@app.get("/")
def test():
    try:
        return app.test_client().get("/ticks").status
    except LookupError:
        return "raised in the test"
