from urllib.request import urlopen

RATES = "http://127.0.0.1:8001/rates"


def rates():
    with urlopen(RATES) as answer:
        return answer.read()


def page():
    return b"Prices\n" + rates()


def app(environ, start_response):
    body = page()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [body]
