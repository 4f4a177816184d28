from io import BytesIO


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"),
                              ("Content-Length", "19")])
    return BytesIO(b"Tea 3.20\nCake 4.80\n")
