def spare(app, other):
    def layer(environ, start_response):
        try:
            return app(dict(environ), start_response)
        except Exception:
            return other(environ, start_response)

    return layer


def kettle(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "9")])
    if environ.get("PATH_INFO") != "/tea":
        raise RuntimeError("no water")
    yield b"Hot tea.\n"


def thermos(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Tea from the thermos.\n"]


app = spare(kettle, thermos)
