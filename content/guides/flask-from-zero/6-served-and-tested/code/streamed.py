from flask import Flask

shop = Flask(__name__)


@shop.get("/ticks")
def ticks():
    def pour():
        yield "one "
        raise LookupError("no tea")

    return pour()


def look():
    try:
        return shop.test_client().get("/ticks").status
    except LookupError:
        return "raised in the test"


def app(environ, start_response):
    text = look()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [text.encode()]
