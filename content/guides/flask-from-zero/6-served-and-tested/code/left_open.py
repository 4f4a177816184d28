from flask import Flask, g, request, stream_with_context

shop = Flask(__name__)


@shop.get("/who")
def who():
    if "user" not in g:
        g.user = request.headers["X-User"]
    return g.user


@shop.get("/ticks")
@stream_with_context
def ticks():
    yield "one "
    yield "two "


def three_requests():
    client = shop.test_client()
    ticks = client.get("/ticks")
    names = [client.get("/who", headers={"X-User": name}).text for name in ("Ada", "Bob")]
    return f"{ticks.status}, then {names[0]}, {names[1]}\n"


def app(environ, start_response):
    text = three_requests()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [text.encode()]
