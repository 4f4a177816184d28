from flask import Flask, session, stream_with_context

shop = Flask(__name__)
shop.secret_key = "change me"


@shop.get("/report")
@stream_with_context
def report():
    session["reports"] = session.get("reports", 0) + 1
    yield f"report {session['reports']} "


def three_reports():
    browser = shop.test_client()
    return "".join(browser.get("/report").text for _ in range(3))


def app(environ, start_response):
    text = three_reports()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [text.encode()]
